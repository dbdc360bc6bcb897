// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a seller does not see that police looked ({@code waakzaam.purchases.embargo}), and what police of the area
 * decided about it, with a reason. Nothing is overwritten (art. 27 Wpg).
 */
@Service
public class Embargoes {
    private final JdbcClient database;
    private final Municipalities municipalities;
    private final RegisterActs acts;
    private final Wall wall;
    private final Period usual;

    Embargoes(
            JdbcClient database,
            Municipalities municipalities,
            RegisterActs acts,
            Wall wall,
            @Value("${waakzaam.purchases.embargo:P90D}") Period usual) {
        this.database = database;
        this.municipalities = municipalities;
        this.acts = acts;
        this.wall = wall;
        this.usual = inDays(usual);
    }

    /** For police; empty when the area has no such purchase. */
    @Transactional
    public Optional<Embargo> consult(PurchaseId id, By by) {
        return shopInArea(id, by).map(shop -> {
            acts.police(Action.CONSULT, id, "embargo op inzage door de verkoper", by);
            return of(id);
        });
    }

    /**
     * From now on looks by police are hidden up to and including this day, which may be past: then they show at once.
     * False when the area has no such purchase.
     */
    @Transactional
    public boolean set(PurchaseId id, LocalDate lastDay, String reason, By by) {
        var shop = shopInArea(id, by);
        shop.ifPresent(known -> {
            database.sql("""
                            insert into purchases.embargo (purchase_id, shop_id, at, by, last_day, reason)
                            values (:id, :shop, :at, :by, :lastDay, :reason)
                            """)
                    .param("id", id.value())
                    .param("shop", known)
                    .param("at", by.at().atOffset(ZoneOffset.UTC))
                    .param("by", by.actor().id())
                    .param("lastDay", lastDay)
                    .param("reason", reason)
                    .update();
            acts.police(Action.CHANGE, id, reason, by);
        });
        return shop.isPresent();
    }

    /** In a transaction in which the wall was opened to police or to the seller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Embargo of(PurchaseId id) {
        var decisions = database.sql("select * from purchases.embargo where purchase_id = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new Embargo.Decision(
                        RowMoments.get(row, "at"),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                        row.getString("reason")))
                .list();
        return new Embargo(usual, decisions);
    }

    private static Period inDays(Period usual) {
        if (!usual.equals(Period.ofDays(usual.getDays())) || usual.isNegative()) {
            throw new IllegalStateException("waakzaam.purchases.embargo is a number of days, as P90D");
        }
        return usual;
    }

    private Optional<UUID> shopInArea(PurchaseId id, By by) {
        wall.openToPolice();
        var area = area(by);
        return database.sql("""
                        select shop_id from purchases.purchase
                        where id = :id and (:area::text[] is null or municipality = any(:area::text[]))
                        """)
                .param("id", id.value())
                .param("area", area == null ? null : area.toArray(String[]::new))
                .query(UUID.class)
                .optional();
    }

    /** Null for the whole country. */
    private @Nullable Set<String> area(By by) {
        var area = by.actor().area();
        return area.contains("NL") ? null : municipalities.within(area);
    }
}
