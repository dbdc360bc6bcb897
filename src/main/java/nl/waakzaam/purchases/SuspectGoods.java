// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;
import java.util.Set;

/** Which bought goods may be stolen, as far as their dealer may know: police decide what that is. */
public interface SuspectGoods {
    /** Those of these goods that the dealer may know of. Takes no longer when there is something not to be known. */
    Set<GoodId> among(Collection<PurchasedGood> goods);
}
