// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What police do with goods in the registers of their area: look at one, let it go earlier, have it held longer by order,
 * or take it along. Refuses with {@link nl.waakzaam.site.InvalidInput} a decision without ground, and an end that is not
 * later than the one in force or more than a year away. A good that is being sold is decided about once it is sold or not.
 */
@Service
public class Holds {
    private static final int LONGEST_GROUND = 500;

    private final PostgresGoodsBought goods;
    private final Municipalities municipalities;
    private final RegisterActs acts;
    private final Wall wall;
    private final JdbcClient database;
    private final BoughtKeys keys;
    private final Investigations investigations;

    Holds(
            PostgresGoodsBought goods,
            Municipalities municipalities,
            RegisterActs acts,
            Wall wall,
            JdbcClient database,
            BoughtKeys keys,
            Investigations investigations) {
        this.goods = goods;
        this.municipalities = municipalities;
        this.acts = acts;
        this.wall = wall;
        this.database = database;
        this.keys = keys;
        this.investigations = investigations;
    }

    /** A good, looked at for this reason; empty when the area has none such. */
    @Transactional
    public Optional<PurchasedGood> show(GoodId id, String reason, By by) {
        var found = find(id, by);
        found.ifPresent(good -> acts.police(Action.CONSULT, good.purchase(), reason, by));
        return found;
    }

    /** In the caller's transaction, without a line in the log. */
    Optional<PurchasedGood> find(GoodId id, By by) {
        wall.openToPolice();
        return goods.findInArea(id, area(by));
    }

    private Optional<PurchasedGood> findInShop(GoodId id, By by) {
        return find(id, by)
                .filter(good -> lock(id))
                .flatMap(good -> find(id, by))
                .filter(PurchasedGood::isInShop);
    }

    /** A sale that began before ends first; one that begins now waits for what is decided. */
    private boolean lock(GoodId id) {
        return database.sql("select id from purchases.good where id = ? for update")
                .param(id.value())
                .query((row, number) -> id)
                .optional()
                .isPresent();
    }

    /** Empty when the area has no such good in a shop. Refuses what an investigation holds: it is let go there. */
    @Transactional
    public Optional<GoodId> release(GoodId id, String typedGround, By by) {
        var ground = ground(typedGround, new Faults());
        return findInShop(id, by).map(good -> {
            if (investigations.haveHeld(id)) {
                throw new InvalidInput(List.of(new Fault("grond", "purchases.fault.held")));
            }
            database.sql("update purchases.good set released_at = ? where id = ?")
                    .params(by.at().atOffset(ZoneOffset.UTC), id.value())
                    .update();
            return decided(good, "HOLD", null, ground, by);
        });
    }

    /** Takes a good along: no order holds it any longer. Empty when the area has no such good in a shop. */
    @Transactional
    public Optional<GoodId> seize(GoodId id, String typedGround, By by) {
        var ground = ground(typedGround, new Faults());
        return findInShop(id, by).map(good -> {
            database.sql("update purchases.good set seized_at = ?, held_until = rule_until where id = ?")
                    .params(by.at().atOffset(ZoneOffset.UTC), id.value())
                    .update();
            return decided(good, "SEIZURE", null, ground, by);
        });
    }

    /** Ends what was ordered: what was taken along is in the shop again, held by the rules of the municipality only. */
    @Transactional
    public Optional<GoodId> lift(GoodId id, String typedGround, By by) {
        var ground = ground(typedGround, new Faults());
        return find(id, by)
                .filter(good -> good.extended() || good.seizedAt() != null)
                .map(good -> {
                    database.sql("update purchases.good set seized_at = null, held_until = rule_until where id = ?")
                            .param(id.value())
                            .update();
                    return decided(good, "END", null, ground, by);
                });
    }

    /** Empty when the area has no such good in a shop. */
    @Transactional
    public Optional<GoodId> extend(GoodId id, @Nullable LocalDate lastDay, String typedGround, By by) {
        return findInShop(id, by).map(good -> {
            var faults = new Faults();
            if (lastDay == null || !isLater(lastDay, good, by)) {
                faults.add("totEnMet", "extension");
            }
            var ground = ground(typedGround, faults);
            database.sql("update purchases.good set held_until = :lastDay, released_at = null where id = :id")
                    .param("lastDay", lastDay)
                    .param("id", id.value())
                    .update();
            return decided(good, "HOLD", lastDay, ground, by);
        });
    }

    private static boolean isLater(LocalDate lastDay, PurchasedGood good, By by) {
        var today = HoldingClock.dayOf(by.at());
        var inForce = good.heldUntil();
        return !lastDay.isBefore(today)
                && (inForce == null || lastDay.isAfter(inForce))
                && !lastDay.isAfter(today.plusYears(1));
    }

    private static String ground(String typed, Faults faults) {
        var ground = faults.required("grond", typed, LONGEST_GROUND);
        faults.refuse();
        return ground;
    }

    private GoodId decided(PurchasedGood good, String act, @Nullable LocalDate lastDay, String ground, By by) {
        database.sql("""
                        insert into purchases.hold_change (good_id, shop_id, at, by, act, last_day, ground)
                        values (:good, :shop, :at, :by, :act, :lastDay, :ground)
                        """)
                .param("good", good.id().value())
                .param("shop", good.shop().value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("act", act)
                .param("lastDay", lastDay)
                .param("ground", ground)
                .update();
        keys.touch(good.id().value());
        acts.police(Action.CHANGE, good.purchase(), ground, by);
        return good.id();
    }

    /** Null for the whole country. */
    private @Nullable Set<String> area(By by) {
        var area = by.actor().area();
        return area.contains("NL") ? null : municipalities.within(area);
    }
}
