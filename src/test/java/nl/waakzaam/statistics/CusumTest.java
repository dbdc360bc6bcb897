// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Equal to surveillance 1.20.3 to nine digits of each sum, and in each alarm. */
class CusumTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void is_what_r_gives() {
        var lines = Oracle.section(9);
        var found = Cusum.of(Oracle.salmonella(), 208);
        for (int i = 0; i < 30; i++) {
            var row = Oracle.numbers(lines.get(i + 1));
            assertThat(found.steps().get(i).index() + 1).isEqualTo((int) row[0]);
            Oracle.same(found.steps().get(i).sum(), row[1], TOLERANCE);
        }
        var last = Oracle.numbersOf(lines, "alarms at");
        assertThat(found.steps().stream().filter(Cusum.Step::alarm).mapToDouble(step -> step.index() + 1))
                .containsExactly(Arrays.stream(last, 0, last.length - 1).boxed().toArray(Double[]::new));
        Oracle.same(found.usual(), last[last.length - 1], TOLERANCE);
    }

    @Test
    void refuses_what_has_nothing_usual() {
        assertThatThrownBy(() -> Cusum.of(new long[] {1, 2}, 0)).hasMessageContaining("from 1 to 1");
        assertThatThrownBy(() -> Cusum.of(new long[] {0, 0, 4}, 2)).hasMessageContaining("mean of the values before");
        assertThatThrownBy(() -> Cusum.of(new long[] {1, 2}, 1, 1, 0)).hasMessageContaining("decision limit");
    }
}
