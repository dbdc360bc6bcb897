// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.Map;

/**
 * How often a trait is said of goods of one category, as last counted.
 *
 * @param goods stolen goods of that category
 * @param bearers stolen goods that bear a trait; traits that few bear are left out
 */
record Commonness(long goods, Map<Trait, Long> bearers) {
    /** A search goes by traits that no more goods than this bear; the rest tells too little to begin with. */
    private static final long MOST_BEARERS = 1000;

    /** In a small register the next good may bear anything. */
    private static final double UNSEEN = 200;

    private static final double SHARE_OF_FEW = 0.01;

    /** The chance that it is said of a good that happens to come along. */
    double of(Trait trait, LookWeights weights) {
        double few = Math.min(TraitCounts.FEW, goods * SHARE_OF_FEW);
        var counted = bearers.get(trait);
        double count = counted == null ? few : counted;
        return Math.max(weights.of(LookWeight.RAREST), (count + 1) / (goods + UNSEEN));
    }

    boolean isSearchedBy(Trait trait) {
        return bearers.getOrDefault(trait, 0L) <= MOST_BEARERS;
    }
}
