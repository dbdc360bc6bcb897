// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.hits.GoodLocks.Couple;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Hit.Step;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hits whose stolen good is sought no more, or whose numbers are no longer alike. As long as police did nothing but look
 * and speak, the hit ends. Where they hold or took a good, that is decided by a person: the hit is marked as urgent.
 */
@Component
class Endings {
    private final JdbcClient database;
    private final PostgresCourse course;
    private final GoodsReading stolen;

    Endings(JdbcClient database, PostgresCourse course, GoodsReading stolen) {
        this.database = database;
        this.course = course;
        this.stolen = stolen;
    }

    /** Why a hit no longer holds; texts stand under {@code hits.ended.NAME}. */
    enum Reason {
        GOOD_RECOVERED,
        GOOD_RETURNED,
        GOOD_WITHDRAWN,
        GOOD_OUT_OF_USE,
        NUMBER_CHANGED,
        LOOKS_CHANGED,
        /** Other stolen goods look more like it. */
        OUTRANKED
    }

    private static final String CORRECTED = "CORRECTED";

    private static final String ENDED = """
            select h.id, h.bought_good, h.stolen_good, h.state, h.state <> 'NEW' or h.proposed is not null as begun,
                   h.state = 'CONTACTED' or h.confirmed_at is not null or p.verdict <> 'LIKELY' as weighty,
                   exists (select from hits.step s where s.hit_id = h.id and s.noted = 'CORRECTED') as corrected
            from hits.hit h
                join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
            """;

    /**
     * @param begun somebody did something with it
     * @param weighty police were sure of it or spoke with the dealer, so that nobody but they may end it
     * @param corrected the shop changed its good since
     */
    private record Ended(
            HitId id, String boughtGood, long stolenGood, State state, boolean begun, boolean weighty, boolean corrected) {
        boolean isWithPolice() {
            return state == State.HOLD_ORDERED || state == State.SEIZED;
        }
    }

    /**
     * Those of these goods that this reading did not find, nor a later one.
     *
     * @param byNumber which hits this reading looked for: those by number or those by looks
     */
    void end(Set<String> bought, Set<String> stolenGoods, boolean byNumber, Instant since, Instant now) {
        var changed = byNumber ? Reason.NUMBER_CHANGED : Reason.LOOKS_CHANGED;
        noLongerFound(bought, stolenGoods, byNumber, since).forEach(ended -> end(ended, changed, bought, now));
    }

    /**
     * Those of these bought goods by looks that this reading did not find.
     *
     * @param corrected those of them that their shop changed; the others have a stolen good that was
     */
    void endUnlike(Set<String> bought, Set<String> corrected, Instant since, Instant now) {
        noLongerFound(bought, Set.of(), false, since)
                .forEach(ended -> end(ended, Reason.LOOKS_CHANGED, corrected, now));
    }

    private void end(Ended ended, Reason changed, Set<String> corrected, Instant now) {
        var reason = reason(ended.stolenGood(), changed);
        if (ended.isWithPolice()) {
            mark(ended, reason, now);
        } else if (reason == changed && ended.weighty() && corrected.contains(ended.boughtGood())) {
            doubt(ended, reason, now);
        } else if (reason != changed || !ended.corrected()) {
            withdraw(ended, reason, now);
        }
    }

    /** Ends those of these couples that nobody has begun on, found by looks; gives the others that are a hit. */
    Set<Couple> outrank(Collection<Couple> outranked, Instant now) {
        var begun = new HashSet<Couple>();
        for (var ended : open(outranked)) {
            if (ended.begun()) {
                begun.add(new Couple(UUID.fromString(ended.boughtGood()), ended.stolenGood()));
            } else {
                withdraw(ended, Reason.OUTRANKED, now);
            }
        }
        return begun;
    }

    private List<Ended> open(Collection<Couple> couples) {
        return database.sql(ENDED + """
                            join unnest(:bought::uuid[], :stolen::bigint[]) c (bought_good, stolen_good)
                                on c.bought_good = h.bought_good and c.stolen_good = h.stolen_good
                        where p.bought = '' and h.state <> 'WITHDRAWN' order by h.id for update of h
                        """)
                .param("bought", couples.stream().map(Couple::bought).toArray(UUID[]::new))
                .param("stolen", couples.stream().map(Couple::stolen).toArray(Long[]::new))
                .query(Endings::ended)
                .list();
    }

    private List<Ended> noLongerFound(Set<String> bought, Set<String> stolenGoods, boolean byNumber, Instant since) {
        return database.sql(ENDED + """
                        where (h.bought_good = any(:bought::uuid[]) or h.stolen_good = any(:stolen::bigint[]))
                            and (h.state in ('NEW', 'ASSIGNED', 'CONTACTED')
                                or h.state in ('HOLD_ORDERED', 'SEIZED') and h.unsought_since is null)
                            and (p.bought <> '') = :byNumber
                            and (p.judged_at < :since or p.verdict = 'DIFFERENT')
                        order by h.id for update of h
                        """)
                .param("bought", bought.toArray(String[]::new))
                .param("stolen", stolenGoods.toArray(String[]::new))
                .param("byNumber", byNumber)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Endings::ended)
                .list();
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(
                new HitId(row.getObject("id", UUID.class)),
                row.getString("bought_good"),
                row.getLong("stolen_good"),
                State.valueOf(row.getString("state")),
                row.getBoolean("begun"),
                row.getBoolean("weighty"),
                row.getBoolean("corrected"));
    }

    private Reason reason(long good, Reason changed) {
        return stolen.find(good)
                .map(found -> !found.isInUse()
                        ? Reason.GOOD_OUT_OF_USE
                        : switch (found.version().state()) {
                            case REGISTERED, SUPPLEMENTED -> changed;
                            case RECOVERED -> Reason.GOOD_RECOVERED;
                            case RETURNED -> Reason.GOOD_RETURNED;
                            case WITHDRAWN, DESTROYED -> Reason.GOOD_WITHDRAWN;
                        })
                .orElse(Reason.GOOD_OUT_OF_USE);
    }

    private void withdraw(Ended ended, Reason reason, Instant now) {
        update("""
                update hits.hit set state = 'WITHDRAWN', changed_at = :now, assigned_to = null, urgent_since = null,
                    proposed = null, proposed_by = null, proposed_reason = null
                where id = :id
                """, ended, now);
        course.add(ended.id(), new Step(now, PostgresHits.MATCHER, State.WITHDRAWN, null, reason.name()));
    }

    private void mark(Ended ended, Reason reason, Instant now) {
        update("""
                update hits.hit set unsought_since = :now, urgent_since = coalesce(urgent_since, :now), changed_at = :now
                where id = :id
                """, ended, now);
        course.add(ended.id(), new Step(now, PostgresHits.MATCHER, null, "UNSOUGHT", reason.name()));
    }

    /** A shop that writes another number does not end what police may be after: a person looks, and soon. */
    private void doubt(Ended ended, Reason reason, Instant now) {
        update("""
                update hits.hit set urgent_since = coalesce(urgent_since, :now), changed_at = :now where id = :id
                """, ended, now);
        course.add(ended.id(), new Step(now, PostgresHits.MATCHER, null, CORRECTED, reason.name()));
    }

    private void update(String sql, Ended ended, Instant now) {
        database.sql(sql)
                .param("id", ended.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
