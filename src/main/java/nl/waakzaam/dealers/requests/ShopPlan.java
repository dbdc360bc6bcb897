// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.util.Set;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.stolengoods.Category;

/**
 * A shop that somebody wants to buy in.
 *
 * @param addressKnown whether the register of addresses has this address
 * @param municipality the code of the one it lies in
 */
public record ShopPlan(
        String tradeName, Address address, boolean addressKnown, String municipality, Set<Category> categories) {
    public ShopPlan {
        categories = Set.copyOf(categories);
    }
}
