// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Equal to R's poisson.test of two counts: nine digits, of p the eight that it prints. */
class RateRatioTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void is_what_r_gives() {
        var lines = Oracle.section(2);
        assertThat(lines).hasSize(7);
        for (var line : lines) {
            var row = Oracle.numbers(line);
            var found = RateRatio.of((long) row[0], 1, (long) row[1], 1);
            Oracle.same(found.ratio(), row[2], TOLERANCE);
            Oracle.same(found.interval().low(), row[3], TOLERANCE);
            Oracle.same(found.interval().high(), row[4], TOLERANCE);
            Oracle.same(found.p(), row[5], 1e-7);
        }
    }

    @Test
    void the_exposure_counts() {
        var found = RateRatio.of(30, 3, 10, 1);
        assertThat(found.ratio()).isEqualTo(1);
        assertThat(found.p()).isEqualTo(1);
        assertThat(found.interval().holds(1)).isTrue();
        assertThat(RateRatio.of(10, 1, 30, 3).interval().low()
                        * found.interval().high())
                .isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    void p_adds_every_outcome_that_is_not_more_likely() {
        // of ten with chance one quarter, five or more and none at all, by hand
        Oracle.same(RateRatio.of(5, 1, 5, 3).p(), (81_922 + 59_049) / Math.pow(4, 10), 1e-9);
    }

    @Test
    void has_no_upper_end_when_it_never_happened_before() {
        var found = RateRatio.of(5, 1, 0, 1);
        assertThat(found.ratio()).isInfinite();
        assertThat(found.interval().high()).isInfinite();
        assertThat(found.p()).isEqualTo(0.0625);
        assertThat(RateRatio.of(0, 1, 5, 1).interval().low()).isZero();
    }

    @Test
    void refuses_what_has_no_ratio() {
        assertThatThrownBy(() -> RateRatio.of(0, 1, 0, 1)).hasMessageContaining("no ratio");
        assertThatThrownBy(() -> RateRatio.of(1, 0, 1, 1)).hasMessageContaining("exposure now");
        assertThatThrownBy(() -> RateRatio.of(1, 1, 1, Double.NaN)).hasMessageContaining("exposure before");
        assertThatThrownBy(() -> RateRatio.of(-1, 1, 1, 1)).hasMessageContaining("not negative");
    }
}
