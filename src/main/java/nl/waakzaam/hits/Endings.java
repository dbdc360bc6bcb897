// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.waakzaam.hits.DoubtfulHits.Doubtful;
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
    private final DoubtfulHits doubtful;
    private final PostgresCourse course;
    private final GoodsReading stolen;

    Endings(JdbcClient database, DoubtfulHits doubtful, PostgresCourse course, GoodsReading stolen) {
        this.database = database;
        this.doubtful = doubtful;
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

    /**
     * Those of these goods that this reading did not find, nor a later one.
     *
     * @param byNumber which hits this reading looked for: those by number or those by looks
     */
    void end(Set<String> bought, Set<String> stolenGoods, boolean byNumber, Instant since, Instant now) {
        var changed = byNumber ? Reason.NUMBER_CHANGED : Reason.LOOKS_CHANGED;
        doubtful.notFound(bought, stolenGoods, byNumber, since).forEach(ended -> end(ended, changed, bought, now));
    }

    /**
     * Those of these bought goods by looks that this reading did not find.
     *
     * @param corrected those of them that their shop changed; the others have a stolen good that was
     */
    void endUnlike(Set<String> bought, Set<String> corrected, Instant since, Instant now) {
        doubtful.notFound(bought, Set.of(), false, since)
                .forEach(ended -> end(ended, Reason.LOOKS_CHANGED, corrected, now));
    }

    private void end(Doubtful ended, Reason changed, Set<String> corrected, Instant now) {
        var reason = reason(ended.couple().stolen(), changed);
        if (ended.isWithPolice()) {
            mark(ended, reason, now);
        } else if (reason == changed
                && ended.weighty()
                && corrected.contains(ended.couple().bought().toString())) {
            doubt(ended, reason, now);
        } else if (reason != changed || !ended.corrected()) {
            withdraw(ended, reason, now);
        }
    }

    /** Ends those of these couples that nobody has begun on, found by looks; gives the others that are a hit. */
    Set<Couple> outrank(Collection<Couple> outranked, Instant now) {
        var begun = new HashSet<Couple>();
        for (var ended : doubtful.among(outranked)) {
            if (ended.begun()) {
                begun.add(ended.couple());
            } else {
                withdraw(ended, Reason.OUTRANKED, now);
            }
        }
        return begun;
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

    private void withdraw(Doubtful ended, Reason reason, Instant now) {
        update("""
                update hits.hit set state = 'WITHDRAWN', changed_at = :now, assigned_to = null, urgent_since = null,
                    proposed = null, proposed_by = null, proposed_reason = null
                where id = :id
                """, ended, now);
        course.add(ended.id(), new Step(now, PostgresHits.MATCHER, State.WITHDRAWN, null, reason.name()));
    }

    private void mark(Doubtful ended, Reason reason, Instant now) {
        update("""
                update hits.hit set unsought_since = :now, urgent_since = coalesce(urgent_since, :now), changed_at = :now
                where id = :id
                """, ended, now);
        course.add(ended.id(), new Step(now, PostgresHits.MATCHER, null, "UNSOUGHT", reason.name()));
    }

    /** A shop that writes another number does not end what police may be after: a person looks, and soon. */
    private void doubt(Doubtful ended, Reason reason, Instant now) {
        update("""
                update hits.hit set urgent_since = coalesce(urgent_since, :now), changed_at = :now where id = :id
                """, ended, now);
        course.add(ended.id(), new Step(now, PostgresHits.MATCHER, null, CORRECTED, reason.name()));
    }

    private void update(String sql, Doubtful ended, Instant now) {
        database.sql(sql)
                .param("id", ended.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
