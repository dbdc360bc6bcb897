// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Hit.Step;
import nl.waakzaam.hits.Hits.Judged;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs, hits and their steps in PostgreSQL. */
@Repository
class PostgresHits {
    private static final String MATCHER = "job:matching";

    private final JdbcClient database;

    PostgresHits(JdbcClient database) {
        this.database = database;
    }

    Instant moment() {
        return database.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** False when the pair was judged by a later reading. */
    boolean judge(Judged judged, Instant since) {
        var evidence = judged.verdict().evidence();
        return database.sql("""
                        insert into hits.pair (bought_good, stolen_good, verdict, odds, weights, bought_kind, bought,
                            stolen_kind, stolen, grounds, factors, judged_at)
                        values (:boughtGood, :stolenGood, :verdict, :odds, :weights, :boughtKind, :bought, :stolenKind,
                            :stolen, :grounds, :factors, :since)
                        on conflict (bought_good, stolen_good) do update set
                            verdict = excluded.verdict, odds = excluded.odds, weights = excluded.weights,
                            bought_kind = excluded.bought_kind, bought = excluded.bought,
                            stolen_kind = excluded.stolen_kind, stolen = excluded.stolen,
                            grounds = excluded.grounds, factors = excluded.factors, judged_at = excluded.judged_at
                        where pair.judged_at <= excluded.judged_at
                        """)
                        .param("boughtGood", judged.bought())
                        .param("stolenGood", judged.stolen())
                        .param("verdict", VerdictRow.name(judged.verdict()))
                        .param("odds", evidence.odds())
                        .param("weights", evidence.weightsVersion())
                        .param("boughtKind", evidence.bought().kind().name())
                        .param("bought", evidence.bought().normal())
                        .param("stolenKind", evidence.stolen().kind().name())
                        .param("stolen", evidence.stolen().normal())
                        .param(
                                "grounds",
                                evidence.grounds().stream().map(Ground::name).toArray(String[]::new))
                        .param(
                                "factors",
                                evidence.grounds().stream().map(Ground::factor).toArray(Double[]::new))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isJudged(UUID bought, long stolen) {
        return database.sql("select exists (select from hits.pair where bought_good = ? and stolen_good = ?)")
                .params(bought, stolen)
                .query(Boolean.class)
                .single();
    }

    /** A new hit, or an old one with what is known now; one that was withdrawn begins again. */
    void open(Judged judged, Instant now) {
        var bought = judged.pair().bought();
        var described = bought.good().description();
        database.sql("""
                        with known as (
                            select id, state from hits.hit where bought_good = :boughtGood and stolen_good = :stolenGood
                                for update),
                        written as (
                            insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, make,
                                held_until, sold, state, found_at, changed_at)
                            values (:boughtGood, :stolenGood, :shop, :municipality, :category, :make, :heldUntil, :sold,
                                'NEW', :now, :now)
                            on conflict (bought_good, stolen_good) do update set
                                held_until = excluded.held_until, sold = excluded.sold, category = excluded.category,
                                make = excluded.make,
                                state = case hit.state when 'WITHDRAWN' then 'NEW' else hit.state end,
                                assigned_to = case hit.state when 'WITHDRAWN' then null else hit.assigned_to end,
                                changed_at = case hit.state when 'WITHDRAWN' then :now else hit.changed_at end
                            returning id)
                        insert into hits.step (hit_id, at, by, state)
                        select id, :now, :by, 'NEW' from written
                        where not exists (select from known where state <> 'WITHDRAWN')
                        """)
                .param("boughtGood", judged.bought())
                .param("stolenGood", judged.stolen())
                .param("shop", bought.good().shop().value())
                .param("municipality", bought.municipality())
                .param("category", described.category().code())
                .param("make", described.make())
                .param(
                        "heldUntil",
                        bought.good().releasedAt() == null ? bought.good().heldUntil() : null)
                .param("sold", bought.good().soldAt() != null)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", MATCHER)
                .update();
    }

    /**
     * Ends the undecided hits of these goods that this reading did not find, nor a later one.
     *
     * @param byNumber which hits this reading looked for: those by number or those by looks
     */
    void end(Set<String> bought, Set<String> stolen, boolean byNumber, Instant since, Instant now) {
        database.sql("""
                        with ended as (
                            update hits.hit h set state = 'WITHDRAWN', changed_at = :now, assigned_to = null
                            from hits.pair p
                            where p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                                and (h.bought_good = any(:bought::uuid[]) or h.stolen_good = any(:stolen::bigint[]))
                                and h.state in ('NEW', 'ASSIGNED') and (p.bought <> '') = :byNumber
                                and (p.judged_at < :since or p.verdict = 'DIFFERENT')
                            returning h.id)
                        insert into hits.step (hit_id, at, by, state) select id, :now, :by, 'WITHDRAWN' from ended
                        """)
                .param("bought", bought.toArray(String[]::new))
                .param("stolen", stolen.toArray(String[]::new))
                .param("byNumber", byNumber)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", MATCHER)
                .update();
    }

    /** In these municipalities; null is the whole country. */
    Optional<Hit> find(HitId id, @Nullable Collection<String> municipalities) {
        return database.sql("""
                        select h.*, p.verdict, p.odds, p.weights, p.bought_kind, p.bought, p.stolen_kind, p.stolen,
                               p.grounds, p.factors
                        from hits.hit h
                            join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        where h.id = :id and (:area::text[] is null or h.municipality = any(:area::text[]))
                        """)
                .param("id", id.value())
                .param("area", municipalities == null ? null : municipalities.toArray(String[]::new))
                .query(VerdictRow::hit)
                .optional();
    }

    /** False when it is no longer as it was seen. */
    boolean move(Hit seen, State next, @Nullable String assignedTo, String by, @Nullable String reason, Instant now) {
        return database.sql("""
                        with moved as (
                            update hits.hit set state = :next, assigned_to = :assignedTo, changed_at = :now
                            where id = :id and state = :seen and changed_at = :seenAt returning id)
                        insert into hits.step (hit_id, at, by, state, reason)
                        select id, :now, :by, :next, :reason from moved
                        """)
                        .param("id", seen.id().value())
                        .param("seen", seen.state().name())
                        .param("seenAt", seen.changedAt().atOffset(ZoneOffset.UTC))
                        .param("next", next.name())
                        .param("assignedTo", assignedTo)
                        .param("by", by)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Step> steps(HitId id) {
        return database.sql("select at, by, state, reason from hits.step where hit_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new Step(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("by"),
                        State.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    /** All hits of a bought good. */
    List<Hit> of(UUID boughtGood) {
        return database.sql("""
                        select h.*, p.verdict, p.odds, p.weights, p.bought_kind, p.bought, p.stolen_kind, p.stolen,
                               p.grounds, p.factors
                        from hits.hit h
                            join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        where h.bought_good = ? order by h.found_at, h.id
                        """).param(boughtGood).query(VerdictRow::hit).list();
    }
}
