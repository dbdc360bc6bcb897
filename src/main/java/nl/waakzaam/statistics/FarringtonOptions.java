// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/**
 * How an alarm looks at history; the names in brackets are those of R's package surveillance.
 *
 * @param frequency how many values make a year: 12 or 52 (freq)
 * @param years how many years of history (b)
 * @param halfWindow how many values before and after the same one of earlier years count as its season (w)
 * @param periods into how many parts a year is divided, with a level each; 1 takes only the windows (noPeriods)
 * @param notIncluded how many of the last values are left out, lest they hide what is growing (pastWeeksNotIncluded)
 * @param weightsThreshold from how many standard deviations an earlier outbreak weighs less (weightsThreshold)
 * @param trend whether to follow a trend when there is one (trend)
 * @param trendBelow how sure a trend must be: the p-value below which it is followed (pThresholdTrend)
 * @param threshold how the upper limit is found (thresholdMethod)
 * @param alpha how often chance alone may be above the limit: 0.01 is one in a hundred (alpha)
 * @param leastCases no alarm when fewer happened (limit54) …
 * @param leastWithin … in so many last values
 */
public record FarringtonOptions(
        int frequency,
        int years,
        int halfWindow,
        int periods,
        int notIncluded,
        double weightsThreshold,
        boolean trend,
        double trendBelow,
        Threshold threshold,
        double alpha,
        int leastCases,
        int leastWithin) {
    /** How the upper limit follows from what is expected. */
    public enum Threshold {
        /** The two-thirds power is spread normally; what is expected may be wrong too (Farrington 1996). */
        DELTA,
        /** What is seen is spread as a negative binomial distribution around what is expected (Noufaily 2013). */
        NEGATIVE_BINOMIAL
    }

    public FarringtonOptions {
        if (frequency < 2 || years < 1 || halfWindow < 0 || periods < 1 || notIncluded < 0) {
            throw new IllegalArgumentException(
                    "history needs a frequency of 2 or more, at least one year and one period");
        }
        if (frequency - 2 * halfWindow - 1 < periods - 1) {
            throw new IllegalArgumentException("a year of %d values cannot have %d periods beside a window of %d"
                    .formatted(frequency, periods, 2 * halfWindow + 1));
        }
        if (!(alpha > 0 && alpha < 0.5) || leastCases < 0 || leastWithin < 1) {
            throw new IllegalArgumentException(
                    "alpha lies between 0 and 0.5, the least number of cases is not negative");
        }
    }

    /**
     * As Noufaily and others advise for weeks: five years, ten periods, half a year left out, one false alarm in a hundred.
     */
    public static FarringtonOptions weekly() {
        return new FarringtonOptions(52, 5, 3, 10, 26, 2.58, true, 1, Threshold.NEGATIVE_BINOMIAL, 0.01, 5, 4);
    }

    /** The same for months: a window of three months, a level for each other month, and half a year left out. */
    public static FarringtonOptions monthly() {
        return new FarringtonOptions(12, 5, 1, 10, 6, 2.58, true, 1, Threshold.NEGATIVE_BINOMIAL, 0.01, 5, 3);
    }

    public FarringtonOptions withYears(int others) {
        return new FarringtonOptions(
                frequency,
                others,
                halfWindow,
                periods,
                notIncluded,
                weightsThreshold,
                trend,
                trendBelow,
                threshold,
                alpha,
                leastCases,
                leastWithin);
    }

    public FarringtonOptions withAlpha(double other) {
        return new FarringtonOptions(
                frequency,
                years,
                halfWindow,
                periods,
                notIncluded,
                weightsThreshold,
                trend,
                trendBelow,
                threshold,
                other,
                leastCases,
                leastWithin);
    }

    /** How many values must come before the one that is judged. */
    public int history() {
        return frequency * years + halfWindow;
    }
}
