// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a search looks, as typed or as the map wrote it. No register of addresses is configured here. */
@ProductTest
class AreaFieldsTest {
    @Autowired
    AreaFields fields;

    private final FormErrors errors = new FormErrors();

    @Test
    void a_point_with_metres_is_a_circle_also_with_a_decimal_comma() {
        var area = read(Map.of("vorm", "punt", "breedtegraad", "52,0907", "lengtegraad", " 5,1214", "meters", "100"));

        assertThat(area.orElseThrow().squareKilometres()).isCloseTo(0.0314, within(0.0003));
        assertThat(area.orElseThrow().distanceFrom(DutchGrid.of(new Position(5.1214, 52.0907))))
                .isZero();
    }

    @Test
    void a_drawn_area_and_a_route_come_as_points() {
        var points = "5.12,52.09 5.13,52.09 5.13,52.10";

        assertThat(read(Map.of("vorm", "gebied", "punten", points))
                        .orElseThrow()
                        .corners())
                .hasSize(3);
        assertThat(read(Map.of("vorm", "route", "punten", points, "meters", "30"))
                        .orElseThrow()
                        .squareKilometres())
                .isCloseTo(2 * 0.03 * 1.8, within(0.02));
    }

    @Test
    void lines_that_cross_too_few_corners_and_what_is_no_point_are_refused() {
        assertThat(refused(Map.of("vorm", "gebied", "punten", "5.12,52.09 5.13,52.10 5.13,52.09 5.12,52.10")))
                .containsExactly("punten");
        assertThat(refused(Map.of("vorm", "gebied", "punten", "5.12,52.09 5.13,52.09")))
                .containsExactly("punten");
        assertThat(refused(Map.of("vorm", "route", "punten", "5.12;52.09", "meters", "30")))
                .containsExactly("punten");
        assertThat(refused(Map.of("vorm", "route", "punten", "", "meters", "nul")))
                .containsExactly("punten", "meters");
        assertThat(refused(Map.of("vorm", "gebied", "punten", "5.12,52.09 ".repeat(101))))
                .containsExactly("punten");
    }

    @Test
    void a_point_outside_the_country_no_metres_and_no_way_are_refused() {
        assertThat(refused(Map.of("vorm", "punt", "breedtegraad", "48.85", "lengtegraad", "2.35", "meters", "0")))
                .containsExactly("lengtegraad", "meters");
        assertThat(refused(Map.of("vorm", "punt", "breedtegraad", "NaN", "lengtegraad", "1e1", "meters", "9999")))
                .containsExactly("lengtegraad", "meters");
        assertThat(refused(Map.of())).containsExactly("vorm");
    }

    @Test
    void an_address_is_looked_up_and_without_a_register_another_way_is_offered() {
        assertThat(refused(Map.of("vorm", "adres", "postcode", "12", "huisnummer", "x", "meters", "50")))
                .containsExactly("postcode", "huisnummer");
        assertThat(refused(Map.of("vorm", "adres", "postcode", "3511 ab", "huisnummer", "1", "meters", "50")))
                .containsExactly("vorm");
    }

    private Optional<SearchArea> read(Map<String, String> typed) {
        return fields.read(typed, errors);
    }

    private Set<String> refused(Map<String, String> typed) {
        var wrong = new FormErrors();
        assertThat(fields.read(typed, wrong)).isEmpty();
        return wrong.fields();
    }
}
