// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The alarm as it was first described: history is only the window around the same moment of each earlier year (Farrington and
 * others 1996; {@code algo.farrington} of R's package surveillance 1.20.3, of which the limit is two-sided).
 */
public final class FarringtonClassic extends Farrington {
    private static final double TREND_BELOW = 0.05;

    private FarringtonClassic(List<OptionalLong> counts, FarringtonOptions options) {
        super(counts, options);
    }

    /**
     * What history allows for each of the values from one to another.
     *
     * @param counts in order of time; one that is not known is empty
     * @param from the first that is judged
     * @param to one beyond the last that is judged
     * @param frequency how many values make a year
     * @param years of history
     * @param halfWindow how many values before and after the same moment of each year
     * @param alpha how often chance alone is outside the limits, on either side
     * @throws IllegalArgumentException as {@link FarringtonFlexible#outlooks}
     */
    public static List<Outlook> outlooks(
            List<OptionalLong> counts, int from, int to, int frequency, int years, int halfWindow, double alpha) {
        var options = new FarringtonOptions(
                frequency,
                years,
                halfWindow,
                1,
                0,
                1,
                true,
                TREND_BELOW,
                FarringtonOptions.Threshold.DELTA,
                alpha,
                5,
                4);
        var method = new FarringtonClassic(counts, options);
        return IntStream.range(from, to).mapToObj(method::at).toList();
    }

    /** Without what lies before the moment itself. */
    @Override
    int[] parts(int index) {
        var parts = SeasonBlocks.before(index, options());
        var last = index - options().frequency() + options().halfWindow();
        for (int i = last + 1; i <= index; i++) {
            parts[i] = 0;
        }
        return parts;
    }

    @Override
    double dispersionOfCoefficients(Baseline baseline) {
        return baseline.dispersion();
    }

    @Override
    double limit(Prediction prediction) {
        return prediction.normalLimit(1 - options().alpha() / 2);
    }
}
