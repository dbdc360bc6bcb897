// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Seasonal;

/**
 * Monthly figures taken apart into trend, season and remainder.
 *
 * @param series without gaps
 */
record Season(Series series, Seasonal parts) {
    /** Three whole years: with fewer a strange year passes for a season. */
    static final int FEWEST = 36;

    /** Below this the months hardly differ (Hyndman and Athanasopoulos, chapter 4.3, measure it so). */
    private static final double HARDLY = 0.3;

    /** What came of it. */
    sealed interface Outcome {
        record Found(Season season) implements Outcome {}

        /** Only so many months without a gap. */
        record TooShort(int months) implements Outcome {}
    }

    /** Of the last months of a series that have no gap between them. */
    static Outcome of(Series series) {
        var whole = Months.withoutGaps(series);
        var months = whole.map(found -> found.figures().size()).orElse(0);
        return whole.filter(found -> months >= FEWEST)
                .<Outcome>map(found -> new Outcome.Found(new Season(found, Seasonal.periodic(values(found), 12))))
                .orElseGet(() -> new Outcome.TooShort(months));
    }

    private static double[] values(Series series) {
        return series.figures().stream()
                .mapToDouble(figure -> figure.value().orElseThrow())
                .toArray();
    }

    /** By how much a month lies above the trend, each year the same. */
    double effect(Month month) {
        for (int place = 0; place < 12; place++) {
            if (period(place).number() == month.getValue()) {
                return parts.seasonal().get(place);
            }
        }
        throw new IllegalStateException("three years have each month");
    }

    private Period period(int place) {
        return series.figures().get(place).period();
    }

    Month highest() {
        return Arrays.stream(Month.values())
                .max(Comparator.comparingDouble(this::effect))
                .orElseThrow();
    }

    Month lowest() {
        return Arrays.stream(Month.values())
                .min(Comparator.comparingDouble(this::effect))
                .orElseThrow();
    }

    /** Which part of the ups and downs around the trend returns each year: 0 is none, 1 is all. */
    double strength() {
        var rest = parts.remainder().stream().mapToDouble(Double::doubleValue).toArray();
        var around = new double[rest.length];
        Arrays.setAll(around, place -> rest[place] + parts.seasonal().get(place));
        var all = variance(around);
        return all == 0 ? 0 : Math.max(0, 1 - variance(rest) / all);
    }

    boolean isHardlySeen() {
        return strength() < HARDLY;
    }

    private static double variance(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length;
    }
}
