// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.api;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.SuspectGoods;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.Wall;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a till may do: its client is bound to one shop of its own organisation, and reaches no other. */
@Service
class RegisterOfShop {
    private final PurchaseRegister register;
    private final PurchaseReading reading;
    private final Entries entries;
    private final Shops shops;
    private final SuspectGoods suspects;
    private final RegisterActs acts;
    private final Wall wall;
    private final Clock clock;

    RegisterOfShop(
            PurchaseRegister register,
            PurchaseReading reading,
            Entries entries,
            Shops shops,
            SuspectGoods suspects,
            RegisterActs acts,
            Wall wall,
            Clock clock) {
        this.register = register;
        this.reading = reading;
        this.entries = entries;
        this.shops = shops;
        this.suspects = suspects;
        this.acts = acts;
        this.wall = wall;
        this.clock = clock;
    }

    /** Refuses with {@link AccessDeniedException} a client that is bound to no shop of its organisation. */
    Shop shopOf(Actor client) {
        return client.sources().stream()
                .map(ShopId::of)
                .flatMap(shop -> shop.flatMap(id -> shops.findOwn(client, id)).stream())
                .findFirst()
                .filter(shop -> client.sources().size() == 1)
                .orElseThrow(() -> new AccessDeniedException("the client is bound to no shop"));
    }

    @Transactional
    public PurchaseJson.Purchase register(String key, TypedPurchase typed, Actor client) {
        var goods = register.registerOnce(key, typed, shopOf(client), by(client));
        return new PurchaseJson.Purchase(
                goods.getFirst().purchase().value(),
                goods.stream()
                        .map(good -> PurchaseJson.Entry.of(good, good.registeredAt(), false))
                        .toList());
    }

    /** Refuses with {@link NoSuchElementException} a purchase of another shop, which is not there. */
    @Transactional
    public PurchaseJson.Purchase get(UUID id, Actor client) {
        var shop = shopOf(client);
        var purchase = new PurchaseId(id);
        wall.openTo(List.of(shop.id()));
        var goods = reading.listOf(purchase, client).stream()
                .filter(good -> good.shop().equals(shop.id()))
                .toList();
        if (goods.isEmpty()) {
            throw new NoSuchElementException("no such purchase");
        }
        acts.consulted(purchase, "teruglezen door de kassa", by(client));
        return new PurchaseJson.Purchase(id, now(goods));
    }

    @Transactional
    public PurchaseJson.Entries list(Entries.Filter filter, Actor client) {
        var shop = shopOf(client);
        wall.openTo(List.of(shop.id()));
        acts.listed("teruglezen door de kassa", by(client));
        return new PurchaseJson.Entries(
                now(entries.list(shop.id(), filter)),
                filter.page(),
                filter.perPage(),
                entries.count(shop.id(), filter));
    }

    private List<PurchaseJson.Entry> now(List<PurchasedGood> goods) {
        var now = clock.instant();
        var suspect = suspects.among(goods);
        return goods.stream()
                .map(good -> PurchaseJson.Entry.of(good, now, suspect.contains(good.id())))
                .toList();
    }

    private By by(Actor client) {
        return new By(client, "api", clock.instant());
    }
}
