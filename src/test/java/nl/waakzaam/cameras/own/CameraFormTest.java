// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.site.FormErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraFormTest {
    private static final Place PLACE = new Place(
            PlaceId.fresh(),
            "thuis",
            "Domplein",
            "1",
            "3512JC",
            "Utrecht",
            "GM0344",
            new RdPoint(136_900, 455_900));

    private static final Map<String, String> FILLED = Map.of(
            "camera", "voordeur",
            "soort", "fixed",
            "richting", "270",
            "hoek", "90",
            "bereik", "20",
            "bewaard", "7",
            "bewaardIn", "dagen",
            "nacht", "ja",
            "openbaar", "none");

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(errors(Map.of("hoogte", "hoog", "pixels", "veel")).fields())
                .isEqualTo(Set.of(
                        "camera", "soort", "hoek", "richting", "pixels", "hoogte", "bewaard", "nacht", "openbaar"));
        assertThat(errors(Map.of()).fields()).contains("bereik");
    }

    @Test
    void it_hangs_at_its_address_unless_something_else_is_said() {
        assertThat(camera(FILLED).view().from()).isEqualTo(PLACE.at());
    }

    @Test
    void by_a_distance_recognising_goes_half_as_far_and_identifying_a_quarter() {
        assertThat(camera(FILLED).reach()).extracting("identifies", "recognises", "observes").containsExactly(5.0, 10.0, 20.0);
    }

    @Test
    void by_pixels_the_reach_is_reckoned_and_never_goes_beyond_what_stands_in_the_way() {
        assertThat(camera(with("bereik", "", "pixels", "1920")).reach())
                .extracting("identifies", "recognises", "observes")
                .containsExactly(3.8, 7.7, 15.4);
        assertThat(camera(with("bereik", "6,5", "pixels", "1920")).reach())
                .extracting("identifies", "recognises", "observes")
                .containsExactly(3.8, 6.5, 6.5);
    }

    @Test
    void what_sees_all_around_needs_neither_direction_nor_angle() {
        var dome = camera(with("soort", "dome", "richting", "", "hoek", ""));
        assertThat(dome.view()).extracting("direction", "angle").containsExactly(0.0, 360.0);
    }

    @ParameterizedTest
    @CsvSource({"1,uren,1", "36,uren,36", "28,dagen,672", "365,dagen,8760", "8760,uren,8760"})
    void footage_is_kept_for_hours(String number, String unit, int hours) {
        assertThat(camera(with("bewaard", number, "bewaardIn", unit)).kept().hours()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "bewaard,0",
        "bewaard,366",
        "bewaard,1.5",
        "richting,361",
        "richting,-1",
        "richting,noord",
        "hoek,0",
        "hoek,361",
        "bereik,0",
        "bereik,251",
        "pixels,99",
        "hoogte,201",
        "soort,drone",
        "openbaar,alles",
        "nacht,soms"
    })
    void what_cannot_be_is_refused(String field, String value) {
        assertThat(errors(with(field, value)).fields()).isEqualTo(Set.of(field));
    }

    @Test
    void what_the_database_cannot_keep_is_left_out() {
        assertThat(camera(with("camera", "voor\0deur \ud83d\ude00\ud83d")).name()).isEqualTo("voor deur \ud83d\ude00");
    }

    @Test
    void north_is_also_360() {
        assertThat(camera(with("richting", "360")).view().direction()).isZero();
    }

    @Test
    void a_point_far_from_the_address_is_at_another_one() {
        var far = with("breedtegraad", "52.2", "lengtegraad", "5.12");
        assertThat(errors(far).fields()).isEqualTo(Set.of("breedtegraad"));
        assertThat(errors(with("breedtegraad", "40", "lengtegraad", "5.12")).fields())
                .isEqualTo(Set.of("breedtegraad"));
    }

    @ParameterizedTest
    @CsvSource({"20,''", "'',1920", "'',20000", "6.5,1920", "3,3840"})
    void what_is_shown_again_and_kept_again_is_the_same(String range, String pixels) {
        var kept = camera(with("bereik", range, "pixels", pixels, "hoogte", "2,75", "bewaard", "30", "bewaardIn", "uren"));
        var again = CameraForm.of(kept).changed(kept, PLACE);
        assertThat(again).isEqualTo(kept);
    }

    private static Map<String, String> with(String... fieldsAndValues) {
        var typed = new HashMap<>(FILLED);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return typed;
    }

    private static FormErrors errors(Map<String, String> typed) {
        var errors = new FormErrors();
        new CameraForm(new Typed(typed)).check(PLACE, errors);
        return errors;
    }

    private static Camera camera(Map<String, String> typed) {
        assertThat(errors(typed).fields()).isEmpty();
        return new CameraForm(new Typed(typed)).camera(new CameraId(UUID.randomUUID()), PLACE);
    }
}
