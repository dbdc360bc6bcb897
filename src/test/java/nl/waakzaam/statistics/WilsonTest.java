// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Equal to R to the ten digits that it prints. */
class WilsonTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void is_what_r_gives() {
        var lines = Oracle.section(3).subList(5, 9);
        for (var line : lines) {
            var row = Oracle.numbers(line);
            var found = Wilson.interval((long) row[0], (long) row[1]);
            Oracle.same(found.low(), row[3], TOLERANCE);
            Oracle.same(found.high(), row[4], TOLERANCE);
            var exact = ClopperPearson.of((long) row[0], (long) row[1], 0.95);
            Oracle.same(exact.low(), row[5], TOLERANCE);
            Oracle.same(exact.high(), row[6], TOLERANCE);
        }
    }

    @Test
    void none_and_all_stay_shares() {
        assertThat(Wilson.interval(0, 8).low()).isZero();
        assertThat(Wilson.interval(8, 8).high()).isEqualTo(1);
        assertThat(Wilson.interval(0, 1).high()).isLessThan(1);
    }

    @Test
    void refuses_what_is_no_share() {
        assertThatThrownBy(() -> Wilson.interval(0, 0)).hasMessageContaining("number of cases");
        assertThatThrownBy(() -> Wilson.interval(9, 8)).hasMessageContaining("9 of 8");
        assertThatThrownBy(() -> Wilson.interval(-1, 8)).hasMessageContaining("not negative");
    }
}
