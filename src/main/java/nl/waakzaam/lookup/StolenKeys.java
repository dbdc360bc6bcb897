// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;

/** The index of stolen goods as their register writes it, in the register's own transaction. */
public interface StolenKeys {
    /** Makes the numbers of these goods findable; what stood there for a good before is replaced. */
    void replace(Collection<Long> goodIds, Collection<StolenKey> keys);

    /** Makes these goods unfindable. */
    default void remove(Collection<Long> goodIds) {
        replace(goodIds, java.util.List.of());
    }
}
