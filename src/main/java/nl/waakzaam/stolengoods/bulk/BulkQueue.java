// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.stolengoods.bulk.LineOutcome.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that wait for work, over all nodes. Of each organisation the oldest is worked on, and whichever waited longest
 * gets the next turn of one piece; so a long list keeps nobody waiting. Who works on a list has it on lease: when a node
 * dies, another takes it over.
 */
@Repository
class BulkQueue {
    /** Much longer than a piece takes; so long a list rests when the node that worked on it dies. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final int MOST_FAILURES = 5;

    private final JdbcClient database;

    BulkQueue(JdbcClient database) {
        this.database = database;
    }

    /** A list whose next piece is ours to check. */
    record Turn(BulkCheck list, UUID lease) {}

    /**
     * A piece of a list without outcomes yet.
     *
     * @param lines sealed
     */
    record Piece(int number, byte[] lines) {}

    /** Takes the next turn, if any list waits for one. */
    Optional<Turn> take(Instant now) {
        return database.sql("""
                        update stolengoods.bulk_check set lease = gen_random_uuid(), lease_until = :until, served_at = :now
                         where id = (
                            select c.id from stolengoods.bulk_check c
                             where c.state = 'OPEN' and (c.lease_until is null or c.lease_until < :now)
                               and not exists (
                                select 1 from stolengoods.bulk_check older
                                 where older.organisation = c.organisation and older.state = 'OPEN' and older.id < c.id)
                             order by c.served_at, c.id limit 1
                               for update skip locked)
                        returning *
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Turn(PostgresBulkChecks.read(row), row.getObject("lease", UUID.class)))
                .optional();
    }

    Optional<Piece> next(Turn turn) {
        return database.sql("""
                        select number, lines from stolengoods.bulk_piece
                         where bulk_check = :id and outcomes is null order by number limit 1
                        """)
                .param("id", turn.list().id())
                .query((row, number) -> new Piece(row.getInt("number"), row.getBytes("lines")))
                .optional();
    }

    /** Writes the outcomes of a piece and gives the list back; nothing when the list was cancelled or taken over since. */
    @Transactional
    public void finish(Turn turn, Piece piece, List<LineOutcome> outcomes, byte[] sealed, Instant now) {
        if (!progress(turn, outcomes, now)) {
            return;
        }
        database.sql("""
                        update stolengoods.bulk_piece set outcomes = :outcomes, checked_at = :now
                         where bulk_check = :id and number = :number
                        """)
                .param("outcomes", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", turn.list().id())
                .param("number", piece.number())
                .update();
    }

    private boolean progress(Turn turn, List<LineOutcome> outcomes, Instant now) {
        return database.sql("""
                        update stolengoods.bulk_check
                           set done = done + :done, registered = registered + :registered, alike = alike + :alike,
                               unchecked = unchecked + :unchecked, failures = 0, lease = null, lease_until = null,
                               state = case when done + :done = lines then 'DONE' else state end,
                               finished_at = case when done + :done = lines then :now end
                         where id = :id and lease = :lease and state = 'OPEN'
                        """)
                        .param("done", outcomes.size())
                        .param("registered", count(outcomes, Result.REGISTERED))
                        .param("alike", count(outcomes, Result.LOOKS_LIKE))
                        .param("unchecked", count(outcomes, Result.NOT_CHECKED))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", turn.list().id())
                        .param("lease", turn.lease())
                        .update()
                == 1;
    }

    /** Lets a list rest whose piece failed; after the fifth time in a row it is given up. */
    void failed(Turn turn, Instant now) {
        database.sql("""
                        update stolengoods.bulk_check
                           set failures = failures + 1, lease = null, lease_until = :until,
                               state = case when failures + 1 >= :most then 'FAILED' else state end,
                               finished_at = case when failures + 1 >= :most then :now end
                         where id = :id and lease = :lease and state = 'OPEN'
                        """)
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST_FAILURES)
                .param("id", turn.list().id())
                .param("lease", turn.lease())
                .update();
    }

    private static long count(List<LineOutcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
