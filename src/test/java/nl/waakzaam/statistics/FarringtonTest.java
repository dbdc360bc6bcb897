// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.waakzaam.statistics.FarringtonOptions.Threshold;
import org.junit.jupiter.api.Test;

/** Equal to surveillance 1.20.3 to nine digits of each limit, and in each alarm. */
class FarringtonTest {
    private static final double TOLERANCE = 1e-9;
    private static final int FIRST = 281;
    private static final FarringtonOptions OLD =
            new FarringtonOptions(52, 4, 3, 1, 3, 1, true, 0.05, Threshold.DELTA, 0.1, 5, 4);
    private static final FarringtonOptions NEW =
            new FarringtonOptions(52, 4, 3, 10, 26, 2.58, true, 1, Threshold.DELTA, 0.1, 5, 4);
    private static final FarringtonOptions PLUG_IN =
            new FarringtonOptions(52, 4, 3, 10, 26, 2.58, true, 1, Threshold.NEGATIVE_BINOMIAL, 0.1, 5, 4);

    private static List<OptionalLong> salmonella() {
        return Arrays.stream(Oracle.salmonella()).mapToObj(OptionalLong::of).toList();
    }

    private static void same(FarringtonOptions options, int column) {
        var rows = Oracle.rows("statistics/farringtonFlexible_reference.csv");
        var found = FarringtonFlexible.outlooks(salmonella(), FIRST, FIRST + rows.size(), options);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            assertThat(found.get(i).index() + 1).isEqualTo(Integer.parseInt(row.getFirst()));
            Oracle.same(found.get(i).upper().orElseThrow(), Double.parseDouble(row.get(column)), TOLERANCE);
            assertThat(found.get(i).alarm())
                    .as("week %s", row.getFirst())
                    .isEqualTo(row.get(column + 1).equals("TRUE"));
        }
    }

    @Test
    void with_the_old_options_is_what_r_gives() {
        same(OLD, 2);
    }

    @Test
    void with_the_new_options_is_what_r_gives() {
        same(NEW, 4);
    }

    @Test
    void with_a_negative_binomial_limit_is_what_r_gives() {
        same(PLUG_IN, 6);
    }

    @Test
    void the_classic_method_is_what_r_gives() {
        var rows = Oracle.section(8).stream()
                .dropWhile(line -> !line.startsWith("classic"))
                .skip(2)
                .map(Oracle::numbers)
                .toList();
        var found = FarringtonClassic.outlooks(salmonella(), FIRST, 312, 52, 4, 3, 0.05);
        assertThat(found).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(found.get(i).index() + 1).isEqualTo((int) rows.get(i)[0]);
            Oracle.same(found.get(i).upper().orElseThrow(), rows.get(i)[1], TOLERANCE);
            assertThat(found.get(i).alarm()).isEqualTo(rows.get(i)[2] == 1);
        }
    }

    /** Winters of 40 and summers of 20, for seven years, and then one month of 90. */
    private static List<OptionalLong> months() {
        var noise = new int[] {0, 3, -2, 1, -3, 2, -1};
        return IntStream.range(0, 84)
                .mapToObj(month -> OptionalLong.of(
                        month == 83 ? 90 : Math.round(30 + 10 * Math.cos(month * Math.PI / 6)) + noise[month % 7]))
                .toList();
    }

    @Test
    void works_for_months_too() {
        var found = FarringtonFlexible.outlooks(months(), 70, 84, FarringtonOptions.monthly());
        assertThat(found.stream().filter(Outlook::alarm).map(Outlook::index)).containsExactly(83);
        assertThat(found.get(8).expected().orElseThrow()).isBetween(18.0, 24.0);
        assertThat(found.get(2).expected().orElseThrow()).isBetween(36.0, 42.0);
    }

    @Test
    void a_month_that_is_not_known_is_left_out_and_not_judged() {
        var months = new ArrayList<>(months());
        months.set(40, OptionalLong.empty());
        months.set(82, OptionalLong.empty());
        var found = FarringtonFlexible.outlooks(months, 82, 84, FarringtonOptions.monthly());
        assertThat(found.getFirst().upper()).isEmpty();
        assertThat(found.getFirst().alarm()).isFalse();
        assertThat(found.getLast().alarm()).isTrue();
    }

    @Test
    void few_cases_are_no_alarm() {
        var rare = LongStream.range(0, 84)
                .mapToObj(month -> OptionalLong.of(month == 83 ? 4 : 0))
                .toList();
        var found = FarringtonFlexible.outlooks(rare, 83, 84, FarringtonOptions.monthly());
        assertThat(found.getFirst().upper()).isEmpty();
        assertThat(found.getFirst().alarm()).isFalse();
    }

    @Test
    void six_cases_after_years_of_none_are_one() {
        var rare = LongStream.range(0, 84)
                .mapToObj(month -> OptionalLong.of(month == 83 ? 6 : 0))
                .toList();
        assertThat(FarringtonFlexible.outlooks(rare, 83, 84, FarringtonOptions.monthly())
                        .getFirst()
                        .alarm())
                .isTrue();
    }

    @Test
    void refuses_too_little_history_and_impossible_options() {
        assertThatThrownBy(() -> FarringtonFlexible.outlooks(months(), 60, 61, FarringtonOptions.monthly()))
                .hasMessageContaining("61 earlier values");
        assertThatThrownBy(() -> new FarringtonOptions(12, 5, 3, 10, 6, 2.58, true, 1, Threshold.DELTA, 0.01, 5, 3))
                .hasMessageContaining("10 periods");
        assertThatThrownBy(() -> FarringtonOptions.weekly().withAlpha(0.9)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> FarringtonOptions.weekly().withYears(0)).hasMessageContaining("one year");
        assertThatThrownBy(() ->
                        FarringtonFlexible.outlooks(List.of(OptionalLong.of(-1)), 0, 1, FarringtonOptions.monthly()))
                .hasMessageContaining("not negative");
    }
}
