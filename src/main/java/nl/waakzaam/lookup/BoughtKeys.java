// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.UUID;

/** The index of bought goods as their register writes it, in the register's own transaction. */
public interface BoughtKeys {
    /** Makes the numbers of new goods findable. */
    void add(Collection<BoughtKey> keys);

    /** Replaces the numbers of a good; without any, nothing finds it. */
    void replace(UUID good, Collection<BoughtKey> keys);

    /** Has a good compared again of which something else than its numbers changed. */
    void touch(UUID good);

    /** Forgets the goods of purchases that were destroyed. */
    void forget(Collection<UUID> purchases);
}
