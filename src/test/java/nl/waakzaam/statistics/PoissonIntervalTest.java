// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Equal to R's poisson.test to the ten digits that it prints. */
class PoissonIntervalTest {
    private static final double TOLERANCE = 6e-10;

    @Test
    void is_what_r_gives() {
        var lines = Oracle.section(1);
        assertThat(lines).hasSize(15);
        for (var line : lines) {
            var row = Oracle.numbers(line);
            var found = PoissonInterval.of((long) row[0]);
            Oracle.same(found.low(), row[1], TOLERANCE);
            Oracle.same(found.high(), row[2], TOLERANCE);
        }
    }

    @Test
    void byars_approximation_is_what_r_gives() {
        for (var line : Oracle.section(3).subList(0, 4)) {
            var row = Oracle.numbers(line);
            var found = PoissonInterval.byar((long) row[0]);
            Oracle.same(found.low(), row[1], TOLERANCE);
            Oracle.same(found.high(), row[2], TOLERANCE);
        }
    }

    @Test
    void a_higher_level_is_wider() {
        var usual = PoissonInterval.of(9);
        var wide = PoissonInterval.of(9, 0.998);
        assertThat(wide.low()).isLessThan(usual.low());
        assertThat(wide.high()).isGreaterThan(usual.high());
        assertThat(usual.holds(9)).isTrue();
        assertThat(usual.holds(18)).isFalse();
    }

    @Test
    void counts_of_the_whole_country_take_no_noticeable_time() {
        var found = PoissonInterval.of(1_000_000);
        Oracle.same(found.low(), 1_000_000 - 1.959964 * 1000 + 0.95, 1e-6);
        Oracle.same(found.high(), 1_000_000 + 1.959964 * 1000 + 1.95, 1e-6);
    }

    @Test
    void refuses_what_is_no_count_or_level() {
        assertThatThrownBy(() -> PoissonInterval.of(-1)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> PoissonInterval.of(Long.MAX_VALUE)).hasMessageContaining("at most");
        assertThatThrownBy(() -> PoissonInterval.of(1, 95)).hasMessageContaining("0.95");
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
