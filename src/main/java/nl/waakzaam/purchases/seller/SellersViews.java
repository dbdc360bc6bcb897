// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.SellerReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a seller sees of one purchase; the look is logged. */
@Service
class SellersViews {
    private final SellerReading reading;
    private final SellerRequests requests;
    private final Embargoes embargoes;
    private final Looks looks;
    private final SellerActs acts;
    private final Shops shops;
    private final Municipalities municipalities;

    SellersViews(
            SellerReading reading,
            SellerRequests requests,
            Embargoes embargoes,
            Looks looks,
            SellerActs acts,
            Shops shops,
            Municipalities municipalities) {
        this.reading = reading;
        this.requests = requests;
        this.embargoes = embargoes;
        this.looks = looks;
        this.acts = acts;
        this.shops = shops;
        this.municipalities = municipalities;
    }

    @Transactional
    public SellersView show(PurchaseId id, By by) {
        var goods = reading.goodsOf(id);
        var shop = shops.get(goods.getFirst().shop());
        return new SellersView(
                goods,
                shop,
                municipality(shop),
                reading.versionsOf(id, seller -> acts.entrance(id, seller, true)),
                reading.lastMonthOf(id),
                looks.list(id, goods, embargoes.of(id), by.at()),
                requests.listOf(id, by));
    }

    private String municipality(Shop shop) {
        return municipalities.find(shop.municipality()).map(Municipality::name).orElse(shop.municipality());
    }
}
