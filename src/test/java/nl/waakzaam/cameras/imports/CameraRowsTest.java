// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.waakzaam.cameras.own.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraRowsTest {
    @Test
    void a_row_of_csv_has_the_fields_of_the_form() throws CameraFileUnreadable {
        var rows = CsvCameraRows.read("""
                Camera;Soort;Richting;Nacht;Openbaar;Onbekend

                voordeur;deurbel;90;yes;deel;iets
                "achter; links";vast;180;nee;niets;
                """);
        assertThat(rows).extracting(CameraRow::line).containsExactly(3L, 4L);
        assertThat(rows.getFirst().typed().fields())
                .containsEntry("camera", "voordeur")
                .containsEntry("soort", "doorbell")
                .containsEntry("nacht", "ja")
                .containsEntry("openbaar", "some")
                .containsEntry("bewaardIn", "dagen")
                .doesNotContainKey("onbekend");
        assertThat(rows.getLast().typed().value("camera")).isEqualTo("achter; links");
    }

    @Test
    void a_point_of_geojson_has_them_too_with_the_names_of_openstreetmap() throws CameraFileUnreadable {
        var rows = GeoJsonCameraRows.read("""
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "geometry":{"type":"Point","coordinates":[5.1214,52.0907]},
                 "properties":{"name":"plein","camera:type":"panning","camera:direction":"W-E","camera:angle":15,
                  "height":4,"addr:postcode":"3512 JC","addr:housenumber":"1","openbaar":null}}]}
                """);
        var typed = rows.getFirst().typed();
        assertThat(typed.fields())
                .containsEntry("camera", "plein")
                .containsEntry("soort", "dome")
                .containsEntry("richting", "0.0")
                .containsEntry("hoek", "180.0")
                .containsEntry("hoogte", "4")
                .containsEntry("postcode", "3512 JC")
                .containsEntry("lengtegraad", "5.1214")
                .containsEntry("breedtegraad", "52.0907");
        assertThat(typed.isBlank("openbaar")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "90,90.0,",
        "359.5,359.5,",
        "NNE,22.5,",
        "nw,315.0,",
        "90-270,180.0,180.0",
        "270-90,0.0,180.0",
        "E-S,135.0,90.0",
        "noord,noord,",
        "1-2-3,1-2-3,"
    })
    void directions_are_read_as_openstreetmap_writes_them(String typed, String direction, String angle) {
        var read = CompassDirection.inDegrees(new Typed(Map.of("richting", typed)));
        assertThat(read.value("richting")).isEqualTo(direction);
        assertThat(read.value("hoek")).isEqualTo(angle == null ? "" : angle);
    }

    @Test
    void an_angle_that_stands_beside_a_turning_direction_counts() {
        var read = CompassDirection.inDegrees(new Typed(Map.of("richting", "90-270", "hoek", "60")));
        assertThat(read.value("hoek")).isEqualTo("60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "een brief aan de politie", "a;b;c\n1;2;3", "camera\n\"niet gesloten", "camera;soort\na;b;c"})
    void what_is_no_list_of_cameras_is_refused(String text) {
        assertThatThrownBy(() -> CsvCameraRows.read(text)).isInstanceOf(CameraFileUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"features\":[]}", "{\"features\":{}}"})
    void what_is_no_geojson_is_refused(String text) {
        assertThatThrownBy(() -> GeoJsonCameraRows.read(text)).isInstanceOf(CameraFileUnreadable.class);
    }
}
