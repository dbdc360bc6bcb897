// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.statistics.Funnel.Area;
import nl.waakzaam.statistics.Funnel.Place;
import org.junit.jupiter.api.Test;

class FunnelTest {
    @Test
    void limits_are_what_r_gives() {
        for (var line : Oracle.section(11)) {
            var row = Oracle.numbers(line);
            var found = Funnel.limits(row[0]);
            assertThat(found.control()).isEqualTo(new Interval(row[1], row[4]));
            assertThat(found.warning()).isEqualTo(new Interval(row[2], row[3]));
        }
    }

    @Test
    void limits_of_a_share_are_those_of_the_binomial_distribution() {
        // of ten with one half: 1, 11, 56, 176, 386 … of 1024
        var found = Funnel.limitsOfShare(0.5, 10);
        assertThat(found.warning()).isEqualTo(new Interval(2, 8));
        assertThat(found.control()).isEqualTo(new Interval(1, 9));
    }

    @Test
    void says_where_an_area_lies() {
        var limits = Funnel.limits(20);
        assertThat(List.of(7, 8, 11, 12, 20, 29, 30, 35, 36).stream().map(limits::placeOf))
                .containsExactly(
                        Place.FAR_BELOW,
                        Place.BELOW,
                        Place.BELOW,
                        Place.WITHIN,
                        Place.WITHIN,
                        Place.WITHIN,
                        Place.ABOVE,
                        Place.ABOVE,
                        Place.FAR_ABOVE);
    }

    @Test
    void areas_that_differ_by_chance_are_not_overdispersed() {
        var areas = IntStream.range(0, 40)
                .mapToObj(i -> new Area(100 + (i % 5 - 2) * 7, 100))
                .toList();
        assertThat(Funnel.overdispersion(areas)).isEqualTo(1);
    }

    @Test
    void areas_that_differ_more_have_wider_limits() {
        var areas = IntStream.range(0, 40)
                .mapToObj(i -> new Area(i == 0 ? 5000 : 100 + (i % 2 == 0 ? 40 : -30), 100))
                .toList();
        var factor = Funnel.overdispersion(areas);
        // the one of 5,000 is brought in to the others: 2(√140 − 10) and 2(√70 − 10)
        assertThat(factor).isBetween(11.5, 13.0);
        assertThat(Funnel.limits(100, factor).warning().high()).isGreaterThan(160);
        assertThat(Funnel.limits(100, 1).warning().low()).isBetween(80.0, 82.5);
    }

    @Test
    void refuses_what_has_no_limits() {
        assertThatThrownBy(() -> Funnel.limits(0)).hasMessageContaining("expected");
        assertThatThrownBy(() -> Funnel.limitsOfShare(1, 10)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Funnel.limits(10, 0.5)).hasMessageContaining("never narrower");
        assertThatThrownBy(() -> Funnel.overdispersion(List.of(new Area(1, 1)))).hasMessageContaining("at least 10");
        assertThatThrownBy(() -> new Area(-1, 1)).hasMessageContaining("not negative");
    }
}
