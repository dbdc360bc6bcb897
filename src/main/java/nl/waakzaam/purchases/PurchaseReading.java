// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the registers of the shops that somebody works for: those of others are not there. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PurchaseReading {
    private final PostgresGoodsBought goods;
    private final PostgresDescriptions descriptions;
    private final PostgresPurchases purchases;
    private final Photos photos;
    private final Shops shops;
    private final Wall wall;

    PurchaseReading(
            PostgresGoodsBought goods,
            PostgresDescriptions descriptions,
            PostgresPurchases purchases,
            Photos photos,
            Shops shops,
            Wall wall) {
        this.goods = goods;
        this.descriptions = descriptions;
        this.purchases = purchases;
        this.photos = photos;
        this.shops = shops;
        this.wall = wall;
    }

    public Optional<PurchasedGood> find(GoodId id, Actor actor) {
        openTo(actor);
        return goods.find(id);
    }

    /** The goods of one purchase; none when the actor's shops have no such purchase. */
    public List<PurchasedGood> listOf(PurchaseId id, Actor actor) {
        openTo(actor);
        return goods.listOf(id);
    }

    /** The versions of what the register says of a good, the first first; none when the actor's shops have no such good. */
    public List<Version> history(GoodId id, Actor actor) {
        openTo(actor);
        return descriptions.listOf(id);
    }

    /** The month in which a purchase goes. */
    public YearMonth lastMonthOf(PurchaseId id, Actor actor) {
        openTo(actor);
        return purchases.lastMonthOf(id);
    }

    /** By which way it came in, as {@link By} names them. */
    public String originOf(PurchaseId id, Actor actor) {
        openTo(actor);
        return purchases.originOf(id);
    }

    public List<Long> photosOf(GoodId id, Actor actor) {
        openTo(actor);
        return photos.listOf(id);
    }

    /** A photo of a good, which is logged as a look at its purchase; empty when the actor's shops have no such photo. */
    public Optional<byte[]> findPhoto(GoodId id, long photo, String reason, By by) {
        return find(id, by.actor())
                .flatMap(good -> photos.open(id, photo, RegisterActs.lookAtPhoto(good.purchase(), reason, by)));
    }

    void openTo(Actor actor) {
        wall.openTo(shops.shopsOf(actor).stream().map(Shop::id).toList());
    }
}
