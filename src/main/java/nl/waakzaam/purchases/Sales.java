// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.sealing.Sealed;
import nl.waakzaam.sealing.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods leave the shop. Refuses a good that is still on hold, one that police took along or that was sold already, and with
 * {@link nl.waakzaam.site.InvalidInput} a sale without its price, or without a buyer where the municipality wants a
 * register of sales.
 */
@Service
public class Sales {
    private final PurchaseReading reading;
    private final PostgresPurchases purchases;
    private final Shops shops;
    private final Rules rules;
    private final Sealing sealing;
    private final RegisterActs acts;
    private final JdbcClient database;
    private final BoughtKeys keys;

    Sales(
            PurchaseReading reading,
            PostgresPurchases purchases,
            Shops shops,
            Rules rules,
            Sealing sealing,
            RegisterActs acts,
            JdbcClient database,
            BoughtKeys keys) {
        this.reading = reading;
        this.purchases = purchases;
        this.shops = shops;
        this.rules = rules;
        this.sealing = sealing;
        this.acts = acts;
        this.database = database;
        this.keys = keys;
    }

    /** What came of a sale. */
    public sealed interface Outcome {
        record Sold() implements Outcome {}

        record SoldBefore() implements Outcome {}

        /** Police took it along. */
        record Seized() implements Outcome {}

        /** It must stay: to the last moment of a day, by these articles. */
        record OnHold(LocalDate lastDay, List<String> grounds) implements Outcome {}
    }

    private record Buyer(String name, String address) {}

    /** Whether sales of a shop are registered with their buyers now. */
    public boolean areRegistered(Shop shop, LocalDate day) {
        return rules.on(shop.municipality(), day).salesRegister().value();
    }

    /** Empty when the actor's shops have no such good. */
    @Transactional
    public Optional<Outcome> sell(GoodId id, TypedSale typed, By by) {
        return reading.find(id, by.actor()).map(good -> sell(good, typed, by));
    }

    private Outcome sell(PurchasedGood good, TypedSale typed, By by) {
        var lastDay = good.heldUntil();
        if (good.seizedAt() != null) {
            return new Outcome.Seized();
        }
        if (lastDay != null && good.isHeldAt(by.at())) {
            return new Outcome.OnHold(lastDay, good.grounds());
        }
        var faults = new Faults();
        var cents = Price.cents("prijs", typed.prijs(), faults);
        var buyer = buyer(good, typed, faults, by);
        faults.refuse();
        if (!leave(good, by)) {
            return refusal(good, by);
        }
        add(good, cents, buyer, by);
        keys.touch(good.id().value());
        var person = buyer == null ? null : new DataSubject(buyer.name());
        acts.changed("sale", good.purchase(), person, null, by);
        return new Outcome.Sold();
    }

    private @Nullable Buyer buyer(PurchasedGood good, TypedSale typed, Faults faults, By by) {
        if (!areRegistered(shops.get(good.shop()), HoldingClock.dayOf(by.at()))) {
            return null;
        }
        return new Buyer(
                faults.required("koperNaam", typed.koperNaam(), 200),
                faults.required("koperAdres", typed.koperAdres(), 300));
    }

    /** The database looks once more: police may have ordered something since the good was read. */
    private boolean leave(PurchasedGood good, By by) {
        return database.sql("""
                        update purchases.good g set sold_at = :now
                        where id = :id and sold_at is null and seized_at is null and not coalesce(%s, false)
                        """.formatted(Entries.HELD))
                        .param("now", by.at().atOffset(ZoneOffset.UTC))
                        .param("today", HoldingClock.dayOf(by.at()))
                        .param("id", good.id().value())
                        .update()
                == 1;
    }

    private Outcome refusal(PurchasedGood good, By by) {
        return reading.find(good.id(), by.actor())
                .filter(now -> now.soldAt() == null)
                .map(now -> refused(now, by))
                .orElseGet(Outcome.SoldBefore::new);
    }

    private static Outcome refused(PurchasedGood good, By by) {
        var lastDay = good.heldUntil();
        return lastDay != null && good.isHeldAt(by.at())
                ? new Outcome.OnHold(lastDay, good.grounds())
                : new Outcome.Seized();
    }

    private void add(PurchasedGood good, long cents, @Nullable Buyer buyer, By by) {
        var sealed = buyer == null ? null : sealed(good, buyer);
        database.sql("""
                        insert into purchases.sale (good_id, shop_id, sold_at, by, price_cents, record, sealed_key, fields,
                            closed)
                        values (:good, :shop, :at, :by, :cents, :record, :key, :fields, :closed)
                        """)
                .param("good", good.id().value())
                .param("shop", good.shop().value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("cents", cents)
                .param("record", sealed == null ? null : sealed.record())
                .param("key", sealed == null ? null : sealed.key())
                .param("fields", sealed == null ? null : SealedColumns.names(sealed))
                .param("closed", sealed == null ? null : SealedColumns.closed(sealed))
                .update();
    }

    /** The buyer goes with the purchase. */
    private Sealed sealed(PurchasedGood good, Buyer buyer) {
        var fields = Map.of("name", buyer.name(), "address", buyer.address());
        return sealing.seal(UUID.randomUUID(), purchases.lastMonthOf(good.purchase()), fields);
    }
}
