// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a police unit that orders to hold end, two working days ahead and on the last day itself, which is all that an order
 * for a shorter time leaves: how many, never which.
 */
@Component
class OrderDesks {
    private static final Locale DUTCH = Locale.of("nl");

    private final JdbcClient database;
    private final Wall wall;
    private final Municipalities municipalities;
    private final WorkingDays calendar;
    private final MessageSource texts;
    private final PublicAddress address;
    private final Outbox outbox;
    private final Clock clock;

    OrderDesks(
            JdbcClient database,
            Wall wall,
            Municipalities municipalities,
            WorkingDays calendar,
            MessageSource texts,
            PublicAddress address,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.wall = wall;
        this.municipalities = municipalities;
        this.calendar = calendar;
        this.texts = texts;
        this.address = address;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Desk(String unit, MailAddress mail, LocalDate checkedOn) {}

    /** How many orders end soon of which nothing was told yet, and how many today. */
    private record Ending(long soon, long today) {}

    List<PoliceUnit> unitsOf(Actor detective) {
        return municipalities.policeUnits().stream()
                .filter(unit ->
                        detective.area().contains("NL") || detective.area().contains(unit.code()))
                .toList();
    }

    /** The last day whose orders end soon. */
    LocalDate remindOf(LocalDate today) {
        return calendar.after(today, 2);
    }

    /** The mail addresses by unit. */
    @Transactional
    public Map<String, String> all() {
        wall.openToPolice();
        return database
                .sql("select police_unit, mail from purchases.order_desk")
                .query((row, number) -> Map.entry(row.getString("police_unit"), row.getString("mail")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public void set(String unit, MailAddress mail) {
        wall.openToPolice();
        database.sql("""
                        insert into purchases.order_desk (police_unit, mail, checked_on) values (?, ?, ?)
                        on conflict (police_unit) do update set mail = excluded.mail
                        """).params(unit, mail.text(), DutchTime.today(clock)).update();
    }

    /** In the morning; later on the day for who was away then. Each desk is told once a day, by whichever node. */
    @Scheduled(cron = "0 10 6-23 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void round() {
        wall.openToReminders();
        due(DutchTime.today(clock)).forEach(desk -> {
            var ending = ending(desk);
            if (ending.soon() + ending.today() > 0) {
                tell(desk, ending);
            }
        });
    }

    private List<Desk> due(LocalDate today) {
        return database.sql("""
                        with due as (
                            select * from purchases.order_desk where checked_on < :today for update skip locked)
                        update purchases.order_desk d set checked_on = :today from due
                        where due.police_unit = d.police_unit
                        returning due.police_unit, due.mail, due.checked_on
                        """)
                .param("today", today)
                .query((row, number) -> new Desk(
                        row.getString("police_unit"),
                        new MailAddress(row.getString("mail")),
                        Objects.requireNonNull(row.getObject("checked_on", LocalDate.class))))
                .list();
    }

    /** Orders whose last day came near since the desk was looked at last, and those that end today. */
    private Ending ending(Desk desk) {
        return database.sql("""
                        select count(*) filter (where g.held_until > greatest(:told, :today)) as soon,
                            count(*) filter (where g.held_until = :today) as today
                        from purchases.good g join purchases.purchase p on p.id = g.purchase_id
                        where p.municipality = any(:codes) and g.sold_at is null
                            and g.seized_at is null and g.released_at is null
                          and g.held_until is distinct from g.rule_until
                          and g.held_until between :today and :soon
                        """)
                .param("codes", municipalities.within(Set.of(desk.unit())).toArray(String[]::new))
                .param("told", remindOf(desk.checkedOn()))
                .param("today", DutchTime.today(clock))
                .param("soon", remindOf(DutchTime.today(clock)))
                .query((row, number) -> new Ending(row.getLong("soon"), row.getLong("today")))
                .single();
    }

    private void tell(Desk desk, Ending ending) {
        var values = new Object[] {ending.today(), ending.soon(), address.origin() + GoodsInShops.ORDERS};
        var subject = texts.getMessage("purchases.orders.mail.subject", values, DUTCH);
        var text = texts.getMessage("purchases.orders.mail.text", values, DUTCH);
        outbox.queue(new Mail("purchases-orders", "purchases", desk.mail(), DUTCH, subject, text, null));
    }
}
