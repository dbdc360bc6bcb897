// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchAreaTest {
    private static final RdPoint DAM = new RdPoint(121_300, 487_350);

    @Test
    void around_a_place_is_a_circle() {
        var area = SearchArea.around(DAM, 100);

        assertThat(area.squareKilometres()).isCloseTo(Math.PI * 0.01, within(0.0003));
        assertThat(area.distanceFrom(DAM)).isZero();
        assertThat(area.distanceFrom(DAM.towards(90, 150))).isCloseTo(50, within(1.0));
    }

    @Test
    void along_a_route_is_a_strip_on_both_sides() {
        var area = SearchArea.along(List.of(DAM, DAM.towards(0, 1_000)), 30);

        assertThat(area.squareKilometres()).isCloseTo(0.06 + Math.PI * 0.0009, within(0.0001));
        assertThat(area.isMetBy(new FieldOfView(DAM.towards(0, 500).towards(90, 50), 270, 60, 25)))
                .isTrue();
        assertThat(area.isMetBy(new FieldOfView(DAM.towards(0, 500).towards(90, 50), 90, 60, 25)))
                .isFalse();
    }

    @Test
    void a_route_that_goes_round_a_block_has_the_block() {
        var round = List.of(DAM, DAM.towards(0, 200), DAM.towards(45, 283), DAM.towards(90, 200), DAM);

        var area = SearchArea.along(round, 20);

        assertThat(area.distanceFrom(DAM.towards(45, 140))).isZero();
    }

    @Test
    void a_route_of_one_point_is_a_circle() {
        assertThat(SearchArea.along(List.of(DAM), 50).squareKilometres()).isCloseTo(Math.PI * 0.0025, within(0.0001));
    }

    @Test
    void what_lies_in_two_areas_counts_once() {
        var here = SearchArea.around(DAM, 100);
        var beside = SearchArea.around(DAM.towards(90, 1_000), 100);

        assertThat(SearchArea.squareKilometres(List.of())).isZero();
        assertThat(SearchArea.squareKilometres(List.of(here, here))).isCloseTo(here.squareKilometres(), within(1e-9));
        assertThat(SearchArea.squareKilometres(List.of(here, beside)))
                .isCloseTo(2 * here.squareKilometres(), within(1e-9));
    }

    @Test
    void refuses_what_is_no_area() {
        assertThatThrownBy(() -> SearchArea.drawn(List.of(DAM, DAM.towards(0, 10))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        SearchArea.drawn(List.of(DAM, DAM.towards(45, 14.1), DAM.towards(90, 10), DAM.towards(0, 10))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchArea.around(DAM, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchArea.along(List.of(), 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
