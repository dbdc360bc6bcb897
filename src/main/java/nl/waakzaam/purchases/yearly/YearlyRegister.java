// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.yearly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.purchases.Sellers;
import nl.waakzaam.purchases.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the register of a year as tagged PDF: without sellers, or for a reason with them, each look logged. */
@Service
class YearlyRegister {
    private final Entries entries;
    private final Sellers sellers;
    private final RegisterActs acts;
    private final Wall wall;
    private final Documents documents;
    private final boolean demo;

    YearlyRegister(
            Entries entries,
            Sellers sellers,
            RegisterActs acts,
            Wall wall,
            Documents documents,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.entries = entries;
        this.sellers = sellers;
        this.acts = acts;
        this.wall = wall;
        this.documents = documents;
        this.demo = demo;
    }

    /** What there is of a shop, the last year first. */
    @Transactional
    public List<RegisterPart> partsOf(Shop shop) {
        wall.openTo(List.of(shop.id()));
        return entries.lastNumbers(shop.id()).stream()
                .flatMap(last -> RegisterPart.upTo(last, shop.id()))
                .toList();
    }

    /** @param reason why the sellers are shown; null leaves them out */
    @Transactional
    public byte[] pdf(RegisterPart part, Shop shop, @Nullable String reason, By by, Locale language) {
        wall.openTo(List.of(shop.id()));
        acts.listed("jaarregister " + part.year(), by);
        var goods = entries.list(shop.id(), part.year(), part.from(), part.until());
        var model = Map.of(
                "goods",
                goods,
                "sellers",
                reason == null ? Map.of() : sellersOf(goods, reason, by),
                "shop",
                shop,
                "year",
                part.year(),
                "part",
                part.number(),
                "now",
                by.at(),
                "demo",
                demo);
        return documents.pdf("purchases/yearly-paper", model, language);
    }

    private Map<PurchaseId, Seller> sellersOf(List<PurchasedGood> goods, String reason, By by) {
        var found = new LinkedHashMap<PurchaseId, Seller>();
        goods.stream()
                .map(PurchasedGood::purchase)
                .distinct()
                .forEach(purchase ->
                        sellers.show(purchase, reason, by).ifPresent(seller -> found.put(purchase, seller)));
        return found;
    }
}
