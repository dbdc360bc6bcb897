// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.hits.signal.Signal.Holder;
import nl.waakzaam.hits.signal.Signal.Reason;
import nl.waakzaam.hits.signal.Signal.State;
import nl.waakzaam.hits.signal.Signal.Step;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals, their holders and their steps in PostgreSQL. */
@Repository
class PostgresSignals {
    private static final String MATCHER = "job:matching";

    private final JdbcClient database;

    PostgresSignals(JdbcClient database) {
        this.database = database;
    }

    /** Keeps others from these numbers until the transaction ends; always in the same order. */
    void hold(Collection<String> numbers) {
        database.sql("""
                        select pg_advisory_xact_lock(hashtextextended('hits.signal ' || number, 0))
                        from (select distinct unnest(:numbers::text[]) as number order by 1) sorted
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }

    /** The numbers of signals that these goods are in. */
    List<String> numbersOf(Collection<String> bought, Collection<String> stolen) {
        return database.sql("""
                        select s.number from hits.signal s join hits.signal_holder h on h.signal_id = s.id
                        where h.side = 'bought' and h.good = any(:bought) or h.side = 'stolen' and h.good = any(:stolen)
                        """)
                .param("bought", bought.toArray(String[]::new))
                .param("stolen", stolen.toArray(String[]::new))
                .query((row, number) -> row.getString("number"))
                .list();
    }

    Set<String> known(Collection<String> numbers) {
        return new HashSet<>(database.sql("select number from hits.signal where number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** A new signal; or the old one, which opens again when it had ended or a holder was added. */
    void keep(String number, Reason reason, Holders holders, Collection<String> municipalities, Instant now) {
        var id = database.sql("""
                        insert into hits.signal (number, reason, category, municipalities, state, found_at, changed_at)
                        values (:number, :reason, :category, :municipalities, 'ENDED', :now, :now)
                        on conflict (number, reason) do update set municipalities = excluded.municipalities
                        returning id
                        """)
                .param("number", number)
                .param("reason", reason.name())
                .param("category", holders.category(reason))
                .param("municipalities", municipalities.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        boolean added =
                holders.of(reason).stream().filter(holder -> add(id, holder)).count() > 0;
        move(id, added ? Set.of(State.DISMISSED, State.ENDED) : Set.of(State.ENDED), State.OPEN, MATCHER, null, now);
    }

    private boolean add(UUID id, Holder holder) {
        return database.sql("insert into hits.signal_holder values (?, ?, ?) on conflict do nothing")
                        .params(id, holder.bought() ? "bought" : "stolen", holder.good())
                        .update()
                == 1;
    }

    void end(String number, Reason reason, Instant now) {
        database.sql("select id from hits.signal where number = ? and reason = ?")
                .params(number, reason.name())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> move(id, Set.of(State.OPEN), State.ENDED, MATCHER, null, now));
    }

    /** False when it is in none of the states that are left. */
    boolean move(UUID id, Set<State> from, State next, String by, @Nullable String reason, Instant now) {
        return database.sql("""
                        with moved as (
                            update hits.signal set state = :next, changed_at = :now
                            where id = :id and state = any(:from) returning id)
                        insert into hits.signal_step (signal_id, at, by, state, reason)
                        select id, :now, :by, :next, :reason from moved
                        """)
                        .param("id", id)
                        .param("from", from.stream().map(State::name).toArray(String[]::new))
                        .param("next", next.name())
                        .param("by", by)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** In these municipalities; null is the whole country. */
    Optional<Signal> find(UUID id, @Nullable Collection<String> municipalities) {
        return database.sql("""
                        select * from hits.signal
                        where id = :id and (:area::text[] is null or municipalities && :area::text[])
                        """)
                .param("id", id)
                .param("area", municipalities == null ? null : municipalities.toArray(String[]::new))
                .query((row, number) -> signal(row))
                .optional();
    }

    List<Step> steps(UUID id) {
        return database.sql("select at, by, state, reason from hits.signal_step where signal_id = ? order by id")
                .param(id)
                .query((row, number) -> new Step(
                        RowMoments.get(row, "at"),
                        row.getString("by"),
                        State.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    private Signal signal(ResultSet row) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        return new Signal(
                id,
                row.getString("number"),
                Reason.valueOf(row.getString("reason")),
                State.valueOf(row.getString("state")),
                RowMoments.get(row, "changed_at"),
                holders(id));
    }

    private List<Holder> holders(UUID id) {
        return database.sql("select side, good from hits.signal_holder where signal_id = ? order by side, good")
                .param(id)
                .query((row, number) -> new Holder(row.getString("side").equals("bought"), row.getString("good")))
                .list();
    }
}
