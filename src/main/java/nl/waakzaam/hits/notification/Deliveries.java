// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.waakzaam.hits.notification.Delivery.Told;
import nl.waakzaam.hits.notification.Outcome.Delivered;
import nl.waakzaam.hits.notification.Outcome.Failed;
import nl.waakzaam.hits.notification.Outcome.GivenUp;
import nl.waakzaam.hits.notification.Outcome.Queued;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be told, in PostgreSQL: claimed for as long as a lease, by one node at a time, until it is delivered or set
 * aside. A node that dies leaves its claim to the next one when the lease ends.
 */
@Repository
class Deliveries {
    /** Three times what any attempt takes: so long a team waits for what a node had in hand when it died. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** A mail is sent, refused or given up within a day, and destroyed after a week. */
    private static final Duration MAIL = Duration.ofDays(8);

    private final JdbcClient database;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    List<UUID> channelsWithWork(Instant now) {
        return database.sql("""
                        select id from hits.channel c
                        where paused_at is null and removed_at is null and exists (
                            select from hits.delivery d
                            where d.channel_id = c.id and d.state = 'WAITING' and d.due_at <= :now)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /** The one that waited longest, unless another node has it. */
    Optional<Delivery> claim(UUID channel, Instant now) {
        return database.sql("""
                        with due as (
                            select id from hits.delivery
                            where channel_id = :channel and state = 'WAITING' and due_at <= :now
                            order by due_at, id limit 1 for update skip locked),
                        claimed as (
                            update hits.delivery d set attempts = attempts + 1, due_at = :lease
                            from due where d.id = due.id
                            returning d.*)
                        select d.id, d.channel_id, d.attempts, d.made_at, s.event, s.state, h.id as hit, h.category, h.municipality,
                               p.verdict = 'SAME' or h.confirmed_at is not null as sure
                        from claimed d
                            left join hits.step s on s.id = d.step_id
                            left join hits.hit h on h.id = s.hit_id
                            left join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        """)
                .param("channel", channel)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .query(Deliveries::delivery)
                .optional();
    }

    /** Writes down what came of an attempt. That it arrived is always true; that it failed only the last claim may say. */
    @Transactional
    public void settle(Delivery delivery, Outcome outcome, Instant now) {
        switch (outcome) {
            case Queued queued -> {}
            case Delivered delivered -> {
                prove(delivery.id(), "DELIVERED", delivered.answer(), now);
                end(delivery.id(), "DELIVERED", now);
            }
            case Failed failed -> {
                prove(delivery.id(), failed.why().name(), failed.answer(), now);
                putOff(delivery, now);
            }
            case GivenUp given -> {
                prove(delivery.id(), given.why().name(), given.answer(), now);
                end(delivery.id(), "DEAD", now);
            }
        }
    }

    /** In the transaction in which the mail leaves the outbox; what was destroyed meanwhile needs no proof. */
    void settleMail(UUID id, Outcome outcome, Instant now) {
        var known = database.sql("select channel_id from hits.delivery where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
        known.ifPresent(channel -> settle(new Delivery(id, channel, 0, now, null), outcome, now));
    }

    /** False when another node claimed it meanwhile. */
    boolean waitForMail(Delivery delivery) {
        return database.sql("""
                                update hits.delivery set due_at = due_at + make_interval(days => :days)
                                where id = :id and attempts = :attempt and state = 'WAITING'
                                """)
                        .param("days", (int) MAIL.toDays())
                        .param("id", delivery.id())
                        .param("attempt", delivery.attempt())
                        .update()
                == 1;
    }

    void test(UUID channel, Instant now) {
        database.sql("insert into hits.delivery (channel_id, due_at, made_at) values (:channel, :now, :now)")
                .param("channel", channel)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it does not lie aside any more. */
    boolean resend(UUID id, Instant now) {
        return database.sql("""
                                update hits.delivery d set state = 'WAITING', attempts = 0, due_at = :now, settled_at = null
                                from hits.channel c
                                where d.id = :id and d.state = 'DEAD' and c.id = d.channel_id and c.removed_at is null
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void prove(UUID id, String outcome, String answer, Instant now) {
        database.sql("insert into hits.attempt (delivery_id, at, outcome, answer) values (?, ?, ?, ?)")
                .params(id, now.atOffset(ZoneOffset.UTC), outcome, answer)
                .update();
    }

    private void end(UUID id, String state, Instant now) {
        database.sql("update hits.delivery set state = ?, settled_at = ? where id = ? and state = 'WAITING'")
                .params(state, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private void putOff(Delivery delivery, Instant now) {
        var given = delivery.attempt() >= BackOff.MOST;
        database.sql("""
                        update hits.delivery set
                            state = case when :given then 'DEAD' else state end,
                            settled_at = case when :given then :now::timestamptz end,
                            due_at = :due
                        where id = :id and attempts = :attempt and state = 'WAITING'
                        """)
                .param("given", given)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "due",
                        now.plus(BackOff.after(delivery.attempt(), random)).atOffset(ZoneOffset.UTC))
                .param("id", delivery.id())
                .param("attempt", delivery.attempt())
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var hit = row.getObject("hit", UUID.class);
        var told = hit == null
                ? null
                : new Told(
                        row.getObject("event", UUID.class),
                        hit,
                        row.getString("state"),
                        row.getBoolean("sure"),
                        row.getString("category"),
                        row.getString("municipality"));
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("channel_id", UUID.class),
                row.getInt("attempts"),
                RowMoments.get(row, "made_at"),
                told);
    }
}
