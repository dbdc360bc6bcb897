// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.lookup.StolenLookup.Neighbour;

/**
 * The index as it follows the database. What was withdrawn since the last full reading is left out of every answer and
 * every count, so that a withdrawn number answers as one that was never there, and takes as long.
 */
record FollowedIndex(NearIndex index, WithdrawnForms withdrawn) {
    static final FollowedIndex EMPTY = of(NearIndex.EMPTY);

    static FollowedIndex of(NearIndex index) {
        return new FollowedIndex(index, WithdrawnForms.NONE);
    }

    /**
     * The next state.
     *
     * @param cameBack those of the additions that were withdrawn
     * @param went forms that no good bears any more
     */
    FollowedIndex with(Additions additions, Collection<String> cameBack, Collection<String> went) {
        var next = additions.count() > 0 ? index.with(additions) : index;
        var known = went.stream().filter(next::contains).toList();
        return new FollowedIndex(next, withdrawn.with(cameBack, known));
    }

    List<Neighbour> near(String folded, int edits, int limit) {
        if (withdrawn.count() == 0) {
            return index.near(folded, edits, limit);
        }
        return index.near(folded, edits, limit + withdrawn.count()).stream()
                .filter(neighbour -> !withdrawn.contains(neighbour.folded()))
                .limit(limit)
                .toList();
    }

    int density(String folded, int enough) {
        int left = withdrawn.inSeriesOf(folded);
        return index.density(folded, enough + left) - left;
    }

    Stream<String> worn(WornForm worn) {
        return index.worn(worn).filter(form -> !withdrawn.contains(form));
    }

    int size() {
        return index.size() - withdrawn.count();
    }
}
