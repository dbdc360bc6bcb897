// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.HashSet;
import java.util.Set;

/** The different numbers of one block of a thousand that anybody checked, until there are too many. */
final class BusySeries {
    private final int most;
    private final Set<Long> asked = new HashSet<>();

    BusySeries(int most) {
        this.most = most;
    }

    /** Whether this number comes on top of too many others. */
    synchronized boolean isBusyWith(long number) {
        if (asked.size() < most) {
            asked.add(number);
            return false;
        }
        return !asked.contains(number);
    }
}
