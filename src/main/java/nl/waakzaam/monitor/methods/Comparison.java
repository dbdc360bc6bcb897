// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;
import nl.waakzaam.charts.FunnelChart.Limits;
import nl.waakzaam.charts.RankChart.Ranked;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;

/**
 * A municipality beside those most similar to it.
 *
 * @param similar the others, the most similar first
 * @param mean of all together, per 1,000
 * @param spread how many times further apart they lie than chance alone brings them; 1 is as chance does
 * @param limits what chance allows by size, with that spread
 * @param ranks of all, the highest first
 * @param byDwellings whether dwellings per inhabitant counted in how similar they are
 */
record Comparison(
        Period year,
        Place own,
        List<Place> similar,
        Series counts,
        Series per,
        double mean,
        double spread,
        Side side,
        List<Limits> limits,
        List<Ranked> ranks,
        boolean byDwellings) {
    /** Where the municipality lies beside what chance allows around the mean of all. */
    enum Side {
        ABOVE998,
        ABOVE95,
        WITHIN,
        BELOW95,
        BELOW998
    }

    /** What came of it. */
    sealed interface Outcome {
        record Found(Comparison comparison) implements Outcome {}

        /** @param textKey what is lacking */
        record Lacking(String textKey) implements Outcome {}
    }

    /** Whether the count of any of them can still change. */
    boolean isProvisional() {
        return own.provisional() || similar.stream().anyMatch(Place::provisional);
    }

    Ranked rank() {
        return ranks.stream()
                .filter(rank -> rank.code().equals(own.code()))
                .findFirst()
                .orElseThrow();
    }
}
