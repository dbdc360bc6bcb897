// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The alarm that public health services use: history is the whole of the last years, with a level for each part of the year
 * (Noufaily and others 2013; {@code farringtonFlexible} of R's package surveillance 1.20.3).
 */
public final class FarringtonFlexible extends Farrington {
    private FarringtonFlexible(List<OptionalLong> counts, FarringtonOptions options) {
        super(counts, options);
    }

    /**
     * What history allows for each of the values from one to another.
     *
     * @param counts in order of time, one for each month or week; one that is not known is empty
     * @param from the first that is judged
     * @param to one beyond the last that is judged
     * @throws IllegalArgumentException when a count is negative, or the first one judged has too little history: take fewer
     *     years, or begin later
     */
    public static List<Outlook> outlooks(List<OptionalLong> counts, int from, int to, FarringtonOptions options) {
        var method = new FarringtonFlexible(counts, options);
        return IntStream.range(from, to).mapToObj(method::at).toList();
    }

    @Override
    int[] parts(int index) {
        return SeasonBlocks.before(index, options());
    }

    /** As surveillance has it: the weights of the counts stand in for those of the last round. */
    @Override
    double dispersionOfCoefficients(Baseline baseline) {
        return baseline.weightedDispersion();
    }

    @Override
    double limit(Prediction prediction) {
        return switch (options().threshold()) {
            case DELTA -> prediction.normalLimit(1 - options().alpha());
            case NEGATIVE_BINOMIAL -> prediction.countLimit(1 - options().alpha());
        };
    }
}
