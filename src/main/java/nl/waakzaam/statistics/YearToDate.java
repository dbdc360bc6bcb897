// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The months of this year so far, against the same months of last year and of the three and five years before this one.
 * A month without a count makes what needs it unavailable: it never counts as zero.
 */
public record YearToDate(YearMonth until, Total thisYear, Total lastYear, Total threeYears, Total fiveYears) {
    /** How many happened in the same months of one or more years, or why that is not known. */
    public sealed interface Total {
        /**
         * All months are known.
         *
         * @param years how many years were added up
         */
        record Known(long sum, int years) implements Total {
            public double mean() {
                return (double) sum / years;
            }
        }

        /**
         * At least one month is not known.
         *
         * @param missing the months that have no count, in order
         */
        record Unavailable(List<YearMonth> missing) implements Total {}
    }

    /**
     * This year until and with a month.
     *
     * @param counts by month; a month that is not known is not in it
     * @param until the last month of this year that is compared
     * @throws IllegalArgumentException when a count is negative
     */
    public static YearToDate of(Map<YearMonth, Long> counts, YearMonth until) {
        counts.values().forEach(Counts::check);
        return new YearToDate(
                until,
                total(counts, until, 0, 0),
                total(counts, until, 1, 1),
                total(counts, until, 1, 3),
                total(counts, until, 1, 5));
    }

    public Optional<Change> againstLastYear() {
        return against(lastYear);
    }

    public Optional<Change> againstMeanOfThreeYears() {
        return against(threeYears);
    }

    public Optional<Change> againstMeanOfFiveYears() {
        return against(fiveYears);
    }

    private Optional<Change> against(Total before) {
        return thisYear instanceof Total.Known now && before instanceof Total.Known then
                ? Optional.of(Change.ofCounts(then.sum(), then.years(), now.sum(), 1))
                : Optional.empty();
    }

    private static Total total(Map<YearMonth, Long> counts, YearMonth until, int nearest, int farthest) {
        var months = IntStream.rangeClosed(-farthest, -nearest)
                .mapToObj(years -> until.plusYears(years).getYear())
                .flatMap(year ->
                        IntStream.rangeClosed(1, until.getMonthValue()).mapToObj(month -> YearMonth.of(year, month)))
                .toList();
        var missing =
                months.stream().filter(month -> !counts.containsKey(month)).toList();
        return missing.isEmpty()
                ? new Total.Known(
                        months.stream()
                                .mapToLong(month -> counts.getOrDefault(month, 0L))
                                .sum(),
                        farthest - nearest + 1)
                : new Total.Unavailable(missing);
    }
}
