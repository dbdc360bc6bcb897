// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Equal to R's cor.test to the ten digits that it prints. */
class MannKendallTest {
    @Test
    void is_what_r_gives() {
        var lines = Oracle.section(5);
        var found =
                MannKendall.of(Arrays.stream(Oracle.letter(1)).asDoubleStream().toArray());
        assertThat(found.rising()).isEqualTo((long) Oracle.numbers(lines.get(2))[0]);
        Oracle.same(found.p(), Oracle.numbers(lines.get(5))[0], 1e-9);
        Oracle.same(found.tau(), Oracle.numbers(lines.get(9))[0], 1e-9);
    }

    @Test
    void always_rising_is_one_order_of_all() {
        Oracle.same(MannKendall.of(new double[] {1, 2, 3, 4, 5}).p(), 2.0 / 120, 1e-12);
        assertThat(MannKendall.of(new double[] {1, 2, 3, 4, 5}).tau()).isEqualTo(1);
        assertThat(MannKendall.of(new double[] {2, 1, 4, 3}).p()).isBetween(0.7, 0.8);
    }

    @Test
    void equal_values_are_no_tendency() {
        // by hand: S = 7, variance (6·5·17 − 3·2·11 − 2·1·9) ÷ 18
        var found = MannKendall.of(new double[] {2, 1, 2, 3, 2, 3});
        Oracle.same(found.p(), 2 * Quantiles.belowNormal(-7 / Math.sqrt(426 / 18.0)), 1e-12);
    }

    @Test
    void refuses_too_few_values() {
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, 2, 3})).hasMessageContaining("four values");
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, 1, 1, 1})).hasMessageContaining("not all the same");
    }
}
