// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;

/** The index of stolen goods as their register writes it, in the register's own transaction. */
public interface StolenKeys {
    /**
     * Makes numbers findable.
     *
     * @param changedGoods goods that may have numbers here already, which these replace; new goods need not be named
     * @param keys the numbers of changed and new goods, those of one good together
     */
    void replace(Collection<Long> changedGoods, Collection<StolenKey> keys);

    /** Makes these goods unfindable. */
    default void remove(Collection<Long> goodIds) {
        replace(goodIds, List.of());
    }
}
