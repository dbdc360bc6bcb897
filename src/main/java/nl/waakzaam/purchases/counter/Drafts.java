// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody was typing at the counter when the session ended, or the browser: kept closed for a day, for that account
 * only, and gone when it is registered or thrown away. Photos are not kept.
 */
@Service
class Drafts {
    static final Duration KEPT = Duration.ofDays(1);
    private static final int LARGEST = 100_000;

    private final PostgresDrafts drafts;
    private final PurchaseRegister register;
    private final Sealing sealing;
    private final RegisterActs acts;
    private final Shops shops;
    private final Wall wall;
    private final JsonMapper json;

    Drafts(
            PostgresDrafts drafts,
            PurchaseRegister register,
            Sealing sealing,
            RegisterActs acts,
            Shops shops,
            Wall wall,
            JsonMapper json) {
        this.drafts = drafts;
        this.register = register;
        this.sealing = sealing;
        this.acts = acts;
        this.shops = shops;
        this.wall = wall;
        this.json = json;
    }

    /** Takes the place of what was kept before; nothing for a form in which nothing was typed. */
    @Transactional
    public void keep(PurchaseForm form, By by) {
        var own = openTo(by.actor());
        var content = json.writeValueAsString(form.typed());
        if (own.isEmpty() || form.isBlank() || content.length() > LARGEST) {
            return;
        }
        var lastMonth = YearMonth.from(DutchTime.dayOf(by.at().plus(KEPT)));
        var sealed = sealing.seal(UUID.randomUUID(), lastMonth, Map.of(PostgresDrafts.CONTENT, content));
        drafts.put(by.actor(), own.getFirst().id(), sealed, by.at());
    }

    /** When the actor's own was kept; empty when there is none. */
    @Transactional
    public Optional<Instant> find(By by) {
        openTo(by.actor());
        return drafts.find(by.actor(), by.at().minus(KEPT));
    }

    @Transactional
    public Optional<PurchaseForm> open(By by) {
        openTo(by.actor());
        return drafts.findClosed(by.actor(), by.at().minus(KEPT))
                .map(closed ->
                        sealing.open(closed, fields -> acts.draft(form(fields).document(), by)))
                .map(this::form);
    }

    @Transactional
    public void drop(By by) {
        openTo(by.actor());
        drafts.drop(by.actor());
    }

    /** Registers it, and what was kept of it goes. */
    @Transactional
    public List<PurchasedGood> register(TypedPurchase typed, Shop shop, By by) {
        drop(by);
        return register.register(typed, shop, by);
    }

    private PurchaseForm form(Map<String, String> fields) {
        return PurchaseForm.of(
                json.readValue(fields.get(PostgresDrafts.CONTENT), new TypeReference<Map<String, String>>() {}));
    }

    private List<Shop> openTo(Actor actor) {
        var own = shops.shopsOf(actor);
        wall.openTo(own.stream().map(Shop::id).toList());
        return own;
    }
}
