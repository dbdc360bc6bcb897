// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.YearMonth;
import java.util.List;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.SellerVersion;
import nl.waakzaam.purchases.seller.SellerRequest.Told;

/**
 * What a seller sees of one purchase.
 *
 * @param municipality the name of the one that the shop lies in
 * @param versions of who sold, the last first
 * @param lastMonth the month in which all of it goes
 */
public record SellersView(
        List<PurchasedGood> goods,
        Shop shop,
        String municipality,
        List<SellerVersion> versions,
        YearMonth lastMonth,
        List<Look> looks,
        List<Told> requests) {
    /**
     * Of each word the first character: enough for who wrote it to see whether it is right, and too little for somebody
     * who found the receipt.
     */
    public static String veiled(String text) {
        return text.replaceAll("(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}]", "•");
    }

    public SellersView {
        goods = List.copyOf(goods);
        versions = List.copyOf(versions);
        looks = List.copyOf(looks);
        requests = List.copyOf(requests);
    }
}
