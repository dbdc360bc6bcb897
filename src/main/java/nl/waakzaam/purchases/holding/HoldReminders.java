// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which shops want a mail on mornings when goods came free, and sends it: how many, never which. */
@Component
class HoldReminders {
    private final JdbcClient database;
    private final Wall wall;
    private final HoldReminderMails mails;
    private final Clock clock;

    HoldReminders(JdbcClient database, Wall wall, HoldReminderMails mails, Clock clock) {
        this.database = database;
        this.wall = wall;
        this.mails = mails;
        this.clock = clock;
    }

    /** What came free in a shop since it was looked at last, and how many of it was held by order. */
    private record Free(ShopId shop, long goods, long ordered) {}

    @Transactional
    public Set<ShopId> wantedBy(List<Shop> own) {
        wall.openTo(own.stream().map(Shop::id).toList());
        return new HashSet<>(database.sql("select shop_id from purchases.reminder")
                .query((row, number) -> new ShopId(Objects.requireNonNull(row.getObject("shop_id", UUID.class))))
                .list());
    }

    @Transactional
    public void set(ShopId shop, boolean wanted) {
        wall.openTo(List.of(shop));
        if (wanted) {
            database.sql("insert into purchases.reminder values (?, ?) on conflict (shop_id) do nothing")
                    .params(shop.value(), DutchTime.today(clock))
                    .update();
        } else {
            database.sql("delete from purchases.reminder where shop_id = ?")
                    .param(shop.value())
                    .update();
        }
    }

    /** In the morning; later on the day for who was away then. Each shop is looked at once a day, on whichever node. */
    @Scheduled(cron = "0 5 6-23 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void round() {
        wall.openToReminders();
        free(DutchTime.today(clock)).stream()
                .filter(free -> free.goods() > 0)
                .forEach(free -> mails.tell(free.shop(), free.goods(), free.ordered()));
    }

    private List<Free> free(LocalDate today) {
        return database.sql("""
                        with due as (
                            select shop_id, checked_on from purchases.reminder where checked_on < :today
                            for update skip locked),
                        looked as (
                            update purchases.reminder r set checked_on = :today from due where due.shop_id = r.shop_id
                            returning due.shop_id, due.checked_on)
                        select l.shop_id, count(g.id) as goods,
                            count(g.id) filter (where g.held_until is distinct from g.rule_until) as ordered
                        from looked l left join purchases.good g on g.shop_id = l.shop_id and g.sold_at is null and g.seized_at is null
                            and g.released_at is null and g.held_until >= l.checked_on and g.held_until < :today
                        group by l.shop_id
                        """)
                .param("today", today)
                .query((row, number) -> new Free(
                        new ShopId(Objects.requireNonNull(row.getObject("shop_id", UUID.class))),
                        row.getLong("goods"),
                        row.getLong("ordered")))
                .list();
    }
}
