// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A measure with a date, and the months around it that it is judged by.
 *
 * @param first the month of the first count
 * @param start the first month in which the measure worked
 * @param harmonics how many waves a season has: 2 is usual, 0 is none
 * @param slopeChange whether the measure may also change the trend, and not the level only
 * @param exposures what each count comes from, such as inhabitants; empty when that stays the same
 * @param breaks months in which something else changed everywhere
 */
public record Measure(
        YearMonth first,
        YearMonth start,
        int harmonics,
        boolean slopeChange,
        Optional<List<Double>> exposures,
        Set<YearMonth> breaks) {
    /** In the Netherlands corona changed crime from this month on. */
    public static final YearMonth CORONA = YearMonth.of(2020, 3);

    private static final int MOST_HARMONICS = 5;

    public Measure {
        if (harmonics < 0 || harmonics > MOST_HARMONICS) {
            throw new IllegalArgumentException("a season of months has 0 to 5 waves, not " + harmonics);
        }
        exposures = exposures.map(List::copyOf);
        breaks = Set.copyOf(breaks);
        exposures.ifPresent(each -> each.forEach(value -> Counts.positive(value, "what a count comes from")));
    }

    /** With a season of two waves, a change of level only, and corona as the break that is known. */
    public static Measure of(YearMonth first, YearMonth start) {
        return new Measure(first, start, 2, false, Optional.empty(), Set.of(CORONA));
    }

    public Measure withSlopeChange() {
        return new Measure(first, start, harmonics, true, exposures, breaks);
    }

    public Measure withExposures(List<Double> others) {
        return new Measure(first, start, harmonics, slopeChange, Optional.of(others), breaks);
    }

    public Measure withBreaks(Set<YearMonth> others) {
        return new Measure(first, start, harmonics, slopeChange, exposures, others);
    }

    /** How many months there are before the measure. */
    int before() {
        return Math.toIntExact(first.until(start, ChronoUnit.MONTHS));
    }
}
