// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.NewPurchase.NewGood;
import nl.waakzaam.purchases.PostgresGoodsBought.Holding;
import nl.waakzaam.rules.Article;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.sealing.Sealing;
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
    private final EntryNumbers numbers;
    private final Submissions submissions;
    private final Rules rules;
    private final HoldingClock clock;
    private final RetentionTerms terms;
    private final Sealing sealing;
    private final RegisterActs acts;
    private final Wall wall;

    PurchaseRegister(
            PostgresPurchases purchases,
            PostgresGoodsBought goods,
            PostgresDescriptions descriptions,
            EntryNumbers numbers,
            Submissions submissions,
            Rules rules,
            HoldingClock clock,
            RetentionTerms terms,
            Sealing sealing,
            RegisterActs acts,
            Wall wall) {
        this.purchases = purchases;
        this.goods = goods;
        this.descriptions = descriptions;
        this.numbers = numbers;
        this.submissions = submissions;
        this.rules = rules;
        this.clock = clock;
        this.terms = terms;
        this.sealing = sealing;
        this.acts = acts;
        this.wall = wall;
    }

    /** Registers what was typed; gives the goods with their numbers, in the order in which they were typed. */
    @Transactional
    public List<PurchasedGood> register(TypedPurchase typed, Shop shop, By by) {
        wall.openTo(List.of(shop.id()));
        return added(PurchaseId.fresh(), typed, shop, by);
    }

    /** The same, once: sent again under the same key it gives what the first time gave. */
    @Transactional
    public List<PurchasedGood> registerOnce(String key, TypedPurchase typed, Shop shop, By by) {
        wall.openTo(List.of(shop.id()));
        var id = PurchaseId.fresh();
        return submissions
                .claim(shop.id(), key, typed, id)
                .map(goods::listFirstOf)
                .orElseGet(() -> added(id, typed, shop, by));
    }

    private List<PurchasedGood> added(PurchaseId id, TypedPurchase typed, Shop shop, By by) {
        var purchase = new PurchaseReader(shop, by.at()).read(typed, day -> rules.on(shop.municipality(), day));
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
        for (var good : purchase.goods()) {
            added.add(PurchasedGood.fresh(id, shop.id(), number, purchase, good.description(), holding, by.at()));
            addGood(added.getLast(), holding, shop, good, by);
            number = number.next();
        }
        return added;
    }

    private void addGood(PurchasedGood added, Holding holding, Shop shop, NewGood good, By by) {
        goods.add(added, holding);
        descriptions.add(added.id(), 1, shop.id(), good.description(), by, null);
        purchases.addPhotos(added.id(), shop, good.photos(), by);
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
