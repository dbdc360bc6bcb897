// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.lookup.StolenLookup.Neighbour;

/** Finds bought goods by number: the mirror image of {@link StolenLookup}. */
public interface BoughtLookup {
    /** Waits until the index holds all that was committed before this call. */
    void catchUp();

    /** As {@link StolenLookup#near}: complete, from memory, nearest first. */
    List<Neighbour> near(String folded, int edits, int limit);

    /** All numbers of bought goods with one of these folded forms, as committed now. */
    List<BoughtKey> resolve(Collection<String> folded);

    /** The numbers of these goods, as committed now. */
    List<BoughtKey> of(Collection<UUID> goods);
}
