// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Hit.Step;
import nl.waakzaam.hits.Hits.Judged;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs, hits and their steps in PostgreSQL. */
@Repository
class PostgresHits implements BoughtHits {
    static final String MATCHER = "job:matching";

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

    /** A new hit, or an old one with what is known now; one that was withdrawn begins again. */
    void open(Judged judged, Instant now) {
        var bought = judged.pair().bought();
        var described = bought.good().description();
        database.sql("""
                        with known as (
                            select id, state, unsought_since from hits.hit where bought_good = :boughtGood and stolen_good = :stolenGood
                                for update),
                        written as (
                            insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, make,
                                held_until, sold, state, found_at, changed_at)
                            values (:boughtGood, :stolenGood, :shop, :municipality, :category, :make, :heldUntil, :sold,
                                'NEW', :now, :now)
                            on conflict (bought_good, stolen_good) do update set
                                held_until = excluded.held_until, sold = excluded.sold, category = excluded.category,
                                make = excluded.make,
                                unsought_since = null,
                                urgent_since = case when hit.urgent_since = hit.unsought_since then null else hit.urgent_since end,
                                proposed = case when hit.unsought_since is null then hit.proposed end,
                                proposed_by = case when hit.unsought_since is null then hit.proposed_by end,
                                proposed_reason = case when hit.unsought_since is null then hit.proposed_reason end,
                                state = case hit.state when 'WITHDRAWN' then 'NEW' else hit.state end,
                                assigned_to = case hit.state when 'WITHDRAWN' then null else hit.assigned_to end,
                                confirmed_at = case hit.state when 'WITHDRAWN' then null else hit.confirmed_at end,
                                changed_at = case when hit.state = 'WITHDRAWN' or hit.unsought_since is not null then :now
                                    else hit.changed_at end
                            returning id),
                        sought as (
                            insert into hits.step (hit_id, at, by, noted)
                            select id, :now, :by, 'SOUGHT_AGAIN' from known where unsought_since is not null)
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
                        bought.good().releasedAt() == null && bought.good().seizedAt() == null
                                ? bought.good().heldUntil()
                                : null)
                .param("sold", bought.good().soldAt() != null)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", MATCHER)
                .update();
    }

    /** Whether police hold or have the same good for another hit. */
    boolean isWithPoliceOtherwise(Hit hit) {
        return database.sql("""
                        select exists (select from hits.hit where bought_good = ? and id <> ?
                            and state in ('HOLD_ORDERED', 'SEIZED', 'OWNER_INFORMED'))
                        """)
                .params(hit.boughtGood(), hit.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Has nobody else change it until the transaction ends; false when there is none such. */
    boolean hold(HitId id) {
        return database.sql("select id from hits.hit where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The same for all hits of these bought goods. */
    void holdAll(Collection<String> bought) {
        database.sql("select id from hits.hit where bought_good = any(?::uuid[]) order by id for update")
                .param((Object) bought.toArray(String[]::new))
                .query(UUID.class)
                .list();
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

    List<Step> steps(HitId id) {
        return database.sql("select at, by, state, noted, reason from hits.step where hit_id = ? order by id")
                .param(id.value())
                .query((row, number) -> {
                    var state = row.getString("state");
                    return new Step(
                            RowMoments.get(row, "at"),
                            row.getString("by"),
                            state == null ? null : State.valueOf(state),
                            row.getString("noted"),
                            row.getString("reason"));
                })
                .list();
    }

    @Override
    public List<Hit> of(UUID boughtGood) {
        return database.sql("""
                        select h.*, p.verdict, p.odds, p.weights, p.bought_kind, p.bought, p.stolen_kind, p.stolen,
                               p.grounds, p.factors
                        from hits.hit h
                            join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        where h.bought_good = ? order by h.found_at, h.id
                        """).param(boughtGood).query(VerdictRow::hit).list();
    }
}
