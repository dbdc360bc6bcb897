// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.purchases.PostgresPurchases.SealedSeller;
import nl.waakzaam.sealing.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a seller may read of one purchase. What police decided about its goods does not stand in it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SellerReading {
    private final PostgresGoodsBought goods;
    private final PostgresPurchases purchases;
    private final Sealing sealing;
    private final Wall wall;

    SellerReading(PostgresGoodsBought goods, PostgresPurchases purchases, Sealing sealing, Wall wall) {
        this.goods = goods;
        this.purchases = purchases;
        this.sealing = sealing;
        this.wall = wall;
    }

    public List<PurchasedGood> goodsOf(PurchaseId id) {
        wall.openToSeller(id);
        return goods.listByRulesOf(id);
    }

    /** The month in which the purchase goes. */
    public YearMonth lastMonthOf(PurchaseId id) {
        wall.openToSeller(id);
        return purchases.lastMonthOf(id);
    }

    /** Who sold, as it stands now; the look is logged as the caller says. */
    public Seller sellerOf(PurchaseId id, Function<Seller, Processing> look) {
        wall.openToSeller(id);
        return opened(purchases.findSeller(id).orElseThrow(), look);
    }

    /** The same and what stood there before, the last first. */
    public List<SellerVersion> versionsOf(PurchaseId id, Function<Seller, Processing> look) {
        wall.openToSeller(id);
        return purchases.sellersOf(id).stream()
                .map(one -> new SellerVersion(one.version(), opened(one, look), one.at()))
                .toList();
    }

    private Seller opened(SealedSeller seller, Function<Seller, Processing> look) {
        var fields = sealing.open(seller.sealed(), opened -> look.apply(Seller.of(seller.kind(), opened)));
        return Seller.of(seller.kind(), fields);
    }
}
