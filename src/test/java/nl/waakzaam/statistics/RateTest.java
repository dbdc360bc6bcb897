// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void is_per_thousand_with_the_exact_interval() {
        var rate = Rate.per(42, 21_000, 1000);
        Oracle.same(rate.value(), 2, 1e-12);
        Oracle.same(rate.interval().low(), 30.26990573 / 21, 1e-9);
        Oracle.same(rate.interval().high(), 56.77179878 / 21, 1e-9);
    }

    @Test
    void none_is_a_rate_too() {
        assertThat(Rate.per(0, 500, 1000).value()).isZero();
        assertThat(Rate.per(0, 500, 1000).interval().high()).isGreaterThan(7);
    }

    @Test
    void refuses_a_denominator_of_nothing() {
        assertThatThrownBy(() -> Rate.per(1, 0, 1000)).hasMessageContaining("denominator");
        assertThatThrownBy(() -> Rate.per(1, 10, 0)).hasMessageContaining("unit");
        assertThatThrownBy(() -> Rate.per(-1, 10, 1000)).hasMessageContaining("not negative");
    }
}
