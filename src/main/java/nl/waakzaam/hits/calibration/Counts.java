// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.EnumMap;
import java.util.Map;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;

/**
 * How often something was so, of how often it could be, for each weight that is a share. What is in force counts as a
 * number of cases beforehand, so that a few outcomes change little.
 */
final class Counts {
    private static final double BEFOREHAND = 20;

    private final Weights before;
    private final Map<Weight, double[]> counts = new EnumMap<>(Weight.class);

    Counts(Weights before) {
        this.before = before;
    }

    void add(Weight weight, boolean so) {
        var count = counts.computeIfAbsent(weight, any -> new double[2]);
        count[0] += so ? 1 : 0;
        count[1]++;
    }

    /** The weights with each share as it was counted. */
    Weights estimated() {
        var values = new EnumMap<>(before.values());
        counts.forEach((weight, count) -> values.computeIfPresent(
                weight, (same, share) -> (share * BEFOREHAND + count[0]) / (BEFOREHAND + count[1])));
        return new Weights(before.version(), values);
    }
}
