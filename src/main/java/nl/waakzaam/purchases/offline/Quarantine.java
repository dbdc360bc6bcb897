// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.sealing.Sealed;
import nl.waakzaam.sealing.Sealing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries that came from a device without the hand of who entered them. The owner of the company looks at one before
 * {@link QuarantineDecisions deciding}. For anybody else there is no such entry.
 */
@Service
class Quarantine {
    /** Why an entry waits; texts stand under {@code offline.cause.NAME}. */
    enum Cause {
        BLOCKED,
        PIN
    }

    private final PostgresQuarantine entries;
    private final Sealing sealing;
    private final RetentionTerms terms;
    private final RegisterActs acts;
    private final Dealers dealers;
    private final Shops shops;
    private final Wall wall;
    private final JsonMapper json;

    Quarantine(
            PostgresQuarantine entries,
            Sealing sealing,
            RetentionTerms terms,
            RegisterActs acts,
            Dealers dealers,
            Shops shops,
            Wall wall,
            JsonMapper json) {
        this.entries = entries;
        this.sealing = sealing;
        this.terms = terms;
        this.acts = acts;
        this.dealers = dealers;
        this.shops = shops;
        this.wall = wall;
        this.json = json;
    }

    /** Whether it was put aside, waiting or not. */
    @Transactional
    public boolean holds(PurchaseId id, Shop shop) {
        wall.openTo(List.of(shop.id()));
        return entries.holds(id);
    }

    @Transactional
    public void add(Parcel parcel, String content, Shop shop, Cause cause, By by) {
        wall.openTo(List.of(shop.id()));
        var lastMonth = YearMonth.from(HoldingClock.dayOf(by.at()).plus(terms.of(QuarantineRetention.QUARANTINE)));
        var sealed = sealing.seal(parcel.id(), lastMonth, Map.of(PostgresQuarantine.CONTENT, content));
        entries.add(parcel, sealed, shop, cause, by);
        acts.quarantined(Action.COLLECT, new PurchaseId(parcel.id()), null, by);
    }

    /** What an entry is, without opening it; empty when the owner's shops have no such entry. */
    @Transactional
    public Optional<Quarantined> find(PurchaseId id, By by) {
        openToOwner(by);
        return entries.find(id);
    }

    /** What was entered, as long as it waits. */
    @Transactional
    public Optional<TypedPurchase> look(PurchaseId id, By by) {
        openToOwner(by);
        return entries.findWaiting(id).map(closed -> opened(closed, id, by));
    }

    /** The same with who sold, to be mended: a look at that person. */
    @Transactional
    public Optional<TypedPurchase> lookWhole(PurchaseId id, By by) {
        openToOwner(by);
        return entries.findWaiting(id)
                .map(closed -> content(sealing.open(closed, fields -> acts.quarantineLook(id, content(fields), by))));
    }

    @Transactional
    public boolean isOwner(Actor actor) {
        return dealers.findOf(actor)
                .filter(dealer -> dealers.isOwner(dealer.id(), actor.id()))
                .isPresent();
    }

    /** In the caller's transaction: what was entered, opened to decide about it. */
    TypedPurchase opened(Sealed sealed, PurchaseId id, By by) {
        var fields = sealing.open(
                sealed, opened -> acts.quarantineLine(Action.CONSULT, id, "beslissen over een wachtende inkoop", by));
        return content(fields);
    }

    private TypedPurchase content(Map<String, String> fields) {
        return json.readValue(fields.get(PostgresQuarantine.CONTENT), TypedPurchase.class);
    }

    void openToOwner(By by) {
        if (!isOwner(by.actor())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        wall.openTo(shops.shopsOf(by.actor()).stream().map(Shop::id).toList());
    }
}
