// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something of a municipality, and for which shop.
 *
 * @param dealer null as long as it is no dealer
 * @param shop null where it is about no shop, or about a new one
 * @param verified whether the company register confirmed the number
 */
public record Applicant(
        @Nullable DealerId dealer,
        @Nullable ShopId shop,
        String companyNumber,
        String name,
        String tradeName,
        boolean verified) {

    /** A company that is no dealer yet. */
    public static Applicant company(String companyNumber, String name, String tradeName, boolean verified) {
        return new Applicant(null, null, companyNumber, name, tradeName, verified);
    }

    /** A dealer, about itself or about a shop it does not have yet. */
    public static Applicant of(Dealer dealer, String tradeName) {
        return new Applicant(dealer.id(), null, dealer.companyNumber(), dealer.name(), tradeName, dealer.verified());
    }

    /** A dealer, about a shop it has. */
    public static Applicant of(Dealer dealer, Shop shop) {
        return new Applicant(
                dealer.id(), shop.id(), dealer.companyNumber(), dealer.name(), shop.tradeName(), dealer.verified());
    }
}
