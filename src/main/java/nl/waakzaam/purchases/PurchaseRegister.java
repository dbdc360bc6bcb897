// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.purchases.NewPurchase.NewGood;
import nl.waakzaam.purchases.PostgresGoodsBought.Holding;
import nl.waakzaam.rules.Article;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.site.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers purchases: checks them, closes the seller, gives each good its number and its holding period. Refuses with
 * {@link nl.waakzaam.site.InvalidInput} what {@link PurchaseReader} refuses, and with {@link KeyUsedOtherwise} something
 * else under a key that was used.
 */
@Service
public class PurchaseRegister {
    private final PostgresPurchases purchases;
    private final PostgresGoodsBought goods;
    private final PostgresDescriptions descriptions;
    private final Photos photos;
    private final EntryNumbers numbers;
    private final Submissions submissions;
    private final Rules rules;
    private final HoldingClock clock;
    private final RetentionTerms terms;
    private final Sealing sealing;
    private final RegisterActs acts;
    private final Wall wall;
    private final BoughtKeys keys;

    PurchaseRegister(
            PostgresPurchases purchases,
            PostgresGoodsBought goods,
            PostgresDescriptions descriptions,
            Photos photos,
            EntryNumbers numbers,
            Submissions submissions,
            Rules rules,
            HoldingClock clock,
            RetentionTerms terms,
            Sealing sealing,
            RegisterActs acts,
            Wall wall,
            BoughtKeys keys) {
        this.purchases = purchases;
        this.goods = goods;
        this.descriptions = descriptions;
        this.photos = photos;
        this.numbers = numbers;
        this.submissions = submissions;
        this.rules = rules;
        this.clock = clock;
        this.terms = terms;
        this.sealing = sealing;
        this.acts = acts;
        this.wall = wall;
        this.keys = keys;
    }

    /** Registers what was typed; gives the goods with their numbers, in the order in which they were typed. */
    @Transactional
    public List<PurchasedGood> register(TypedPurchase typed, Shop shop, By by) {
        wall.openTo(List.of(shop.id()));
        return added(PurchaseId.fresh(), typed, shop, by, by.at());
    }

    /** The same, once: sent again under the same key it gives what the first time gave. */
    @Transactional
    public List<PurchasedGood> registerOnce(String key, TypedPurchase typed, Shop shop, By by) {
        return once(key, PurchaseId.fresh(), typed, shop, by, by.at());
    }

    /**
     * The same of what was entered without a network, which is known by its own id from then on.
     *
     * @param arrived when it came here: its day of purchase may not be later, nor much earlier
     */
    @Transactional
    public List<PurchasedGood> registerEntered(PurchaseId id, Instant arrived, TypedPurchase typed, Shop shop, By by) {
        return once("offline:" + id, id, typed, shop, by, arrived);
    }

    /** Whether the register would not take it as it is. */
    public boolean refuses(TypedPurchase typed, Instant arrived, Shop shop) {
        try {
            read(typed, arrived, shop);
            return false;
        } catch (InvalidInput invalid) {
            return true;
        }
    }

    private NewPurchase read(TypedPurchase typed, Instant arrived, Shop shop) {
        return new PurchaseReader(shop, arrived).read(typed, day -> rules.on(shop.municipality(), day));
    }

    private List<PurchasedGood> once(
            String key, PurchaseId id, TypedPurchase typed, Shop shop, By by, Instant arrived) {
        wall.openTo(List.of(shop.id()));
        return submissions
                .claim(shop.id(), key, typed, id)
                .map(goods::listFirstOf)
                .orElseGet(() -> added(id, typed, shop, by, arrived));
    }

    private List<PurchasedGood> added(PurchaseId id, TypedPurchase typed, Shop shop, By by, Instant arrived) {
        var purchase = read(typed, arrived, shop);
        var lastMonth = YearMonth.from(purchase.day().plus(terms.of(PurchaseRetention.PURCHASES)));
        purchases.add(id, shop, purchase, lastMonth, by);
        addSeller(id, shop, purchase.seller(), lastMonth, by);
        acts.registered(id, purchase.seller(), by);
        return addGoods(id, shop, purchase, by);
    }

    private void addSeller(PurchaseId id, Shop shop, Seller seller, YearMonth lastMonth, By by) {
        var sealed = sealing.seal(id.value(), lastMonth, seller.fields());
        purchases.addSeller(id, shop, 1, seller.kind(), sealed, sealing.index(lastMonth, seller.foundBy()), by, null);
    }

    private List<PurchasedGood> addGoods(PurchaseId id, Shop shop, NewPurchase purchase, By by) {
        var holding = holding(purchase);
        var year = HoldingClock.dayOf(by.at()).getYear();
        var number = numbers.take(shop.id(), year, purchase.goods().size());
        var added = new ArrayList<PurchasedGood>();
        var bought = new ArrayList<BoughtKey>();
        for (var good : purchase.goods()) {
            added.add(PurchasedGood.fresh(id, shop.id(), number, purchase, good.description(), holding, by.at()));
            addGood(added.getLast(), holding, shop, good, by);
            bought.addAll(good.description().keys(id, added.getLast().id()));
            number = number.next();
        }
        keys.add(bought);
        return added;
    }

    private void addGood(PurchasedGood added, Holding holding, Shop shop, NewGood good, By by) {
        goods.add(added, holding);
        descriptions.add(added.id(), 1, shop.id(), good.description(), by, null);
        photos.add(added.id(), shop, good.photos(), by);
    }

    private Holding holding(NewPurchase purchase) {
        var rule = purchase.rules().holding();
        var period = rule.value();
        var lastDay = clock.hold(purchase.day(), period).map(HoldingClock.Hold::lastDay);
        return new Holding(
                period,
                rule.articles().stream().map(Article::name).toList(),
                purchase.rules().basis().number().orElse(null),
                lastDay.orElse(null));
    }
}
