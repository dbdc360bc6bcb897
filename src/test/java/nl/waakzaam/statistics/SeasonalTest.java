// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal to R's stl to nine decimals of the degrees of Nottingham, of which the season is ten. */
class SeasonalTest {
    private static final double TOLERANCE = 1e-8;

    /** R's routine takes its median from a half-sorted list, so that a robust season differs a little after 15 rounds. */
    private static final double ROBUST = 0.02;

    private static double[] column(int column) {
        return Oracle.rows("statistics/nottem_stl_periodic.csv").stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    private static void same(List<Double> found, double[] expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).as("value %d", i).isCloseTo(expected[i], within(TOLERANCE));
        }
    }

    @Test
    void a_season_that_stays_is_what_r_gives() {
        var found = Seasonal.periodic(column(1), 12);
        same(found.seasonal(), column(2));
        same(found.trend(), column(3));
        same(found.remainder(), column(4));
    }

    @Test
    void a_season_that_changes_is_what_r_gives() {
        var found = Seasonal.changing(column(1), 12, 7, true);
        var rows = Oracle.section(6).stream()
                .dropWhile(line -> !line.startsWith("robust"))
                .skip(2)
                .map(Oracle::numbers)
                .toList();
        assertThat(rows).hasSize(6);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(found.seasonal().get(i)).isCloseTo(rows.get(i)[0], within(ROBUST));
            assertThat(found.trend().get(i)).isCloseTo(rows.get(i)[1], within(ROBUST));
            assertThat(found.remainder().get(i)).isCloseTo(rows.get(i)[2], within(ROBUST));
        }
    }

    @Test
    void the_parts_are_the_series() {
        var values = column(1);
        var found = Seasonal.changing(values, 12, 13, false);
        for (int i = 0; i < values.length; i++) {
            assertThat(found.trend().get(i)
                            + found.seasonal().get(i)
                            + found.remainder().get(i))
                    .isCloseTo(values[i], within(1e-10));
        }
    }

    @Test
    void refuses_what_shows_no_season() {
        assertThatThrownBy(() -> Seasonal.periodic(new double[24], 12)).hasMessageContaining("two whole years");
        assertThatThrownBy(() -> Seasonal.changing(new double[60], 12, 8, false))
                .hasMessageContaining("odd");
        var gap = new double[60];
        gap[3] = Double.NaN;
        assertThatThrownBy(() -> Seasonal.periodic(gap, 12)).hasMessageContaining("without gaps");
    }
}
