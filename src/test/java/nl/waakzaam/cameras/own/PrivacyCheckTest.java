// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.DOORBELL;
import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.FARTHER_THAN_A_PLOT;
import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.KEPT_LONG;
import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.MOST_PUBLIC;
import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.SOME_PUBLIC;
import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.VEHICLE;
import static nl.waakzaam.cameras.own.PrivacyCheck.Finding.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Camera.PublicSpace;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import org.junit.jupiter.api.Test;

class PrivacyCheckTest {
    @Test
    void a_camera_over_a_garden_has_nothing_to_say() {
        assertThat(PrivacyCheck.of(camera(Kind.FIXED, 90, 12, 28, PublicSpace.NONE)))
                .isEmpty();
    }

    @Test
    void four_weeks_are_no_long_time_and_a_day_more_is() {
        assertThat(PrivacyCheck.of(camera(Kind.FIXED, 90, 12, 29, PublicSpace.NONE)))
                .containsExactly(KEPT_LONG);
        assertThat(KEPT_LONG.isSerious()).isTrue();
    }

    @Test
    void who_sees_farther_than_a_plot_is_asked_whether_all_of_it_is_own() {
        assertThat(PrivacyCheck.of(camera(Kind.FIXED, 90, 40, 7, PublicSpace.NONE)))
                .containsExactly(FARTHER_THAN_A_PLOT);
    }

    @Test
    void the_public_road_is_not_to_be_filmed_and_a_part_of_it_no_more_than_needed() {
        assertThat(PrivacyCheck.of(camera(Kind.FIXED, 90, 40, 7, PublicSpace.MOST)))
                .containsExactly(MOST_PUBLIC);
        assertThat(PrivacyCheck.of(camera(Kind.FIXED, 90, 40, 7, PublicSpace.SOME)))
                .containsExactly(SOME_PUBLIC);
        assertThat(MOST_PUBLIC.isSerious()).isTrue();
        assertThat(SOME_PUBLIC.isSerious()).isFalse();
    }

    @Test
    void a_doorbell_on_the_street_hears_all_of_it() {
        assertThat(PrivacyCheck.of(camera(Kind.DOORBELL, 160, 8, 60, PublicSpace.MOST)))
                .containsExactly(MOST_PUBLIC, KEPT_LONG, WIDE, DOORBELL);
    }

    @Test
    void a_vehicle_is_told_to_keep_incidents_only() {
        assertThat(PrivacyCheck.of(camera(Kind.VEHICLE, 90, 12, 2, PublicSpace.NONE)))
                .containsExactly(VEHICLE);
    }

    @Test
    void the_list_points_at_what_the_page_of_a_camera_calls_serious() {
        for (var space : PublicSpace.values()) {
            for (var days : new int[] {7, 28, 29}) {
                var camera = camera(Kind.FIXED, 90, 12, days, space);
                assertThat(PrivacyCheck.isSerious(space, camera.kept()))
                        .as("%s, %s days", space, days)
                        .isEqualTo(PrivacyCheck.of(camera).stream().anyMatch(PrivacyCheck.Finding::isSerious));
            }
        }
    }

    private static Camera camera(Kind kind, double angle, double range, int days, PublicSpace space) {
        var reach = new Reach(range / 4, range / 2, range);
        var view = new FieldOfView(new RdPoint(136_900, 455_900), 0, angle, range);
        var id = new CameraId(UUID.randomUUID());
        return new Camera(id, "camera", kind, view, reach, null, Kept.days(days), true, space);
    }
}
