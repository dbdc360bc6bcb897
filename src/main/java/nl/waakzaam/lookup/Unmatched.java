// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods of either side that came, changed or went, and have not been compared with the other side since. The database
 * itself notes them in the transaction that changed them, whatever the way in, so none is forgotten.
 */
@Repository
public class Unmatched {
    public static final int COUNTED = 100_000;

    private final JdbcClient database;

    Unmatched(JdbcClient database) {
        this.database = database;
    }

    /** A good that changed; what it is now, the registers tell. */
    public record Changed(long id, boolean bought, String good, int failures) {}

    /** Whether any is due; asked far more often than there is. */
    public boolean isAny(Instant now) {
        return database.sql("select exists (select from lookup.unmatched where not_before <= ?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * Takes some for the transaction that compares them, longest waiting first: no other process gets them as long as it
     * runs, and if it is broken off they are there again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Changed> claim(int atMost, Instant now) {
        return database.sql("""
                        delete from lookup.unmatched where id = any(array(
                            select id from lookup.unmatched where not_before <= :now
                            order by not_before, id for update skip locked limit :atMost))
                        returning id, side, good, failures
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new Changed(
                        row.getLong("id"),
                        row.getString("side").equals("bought"),
                        row.getString("good"),
                        row.getInt("failures")))
                .list();
    }

    /** Has one wait of which the comparison failed and was rolled back. */
    public void putOff(Changed changed, Instant notBefore) {
        database.sql("update lookup.unmatched set not_before = ?, failures = failures + 1 where id = ?")
                .params(notBefore.atOffset(ZoneOffset.UTC), changed.id())
                .update();
    }

    /**
     * What waits.
     *
     * @param count of all, no further than {@link #COUNTED}
     * @param oldest how long the one waits that waits longest, without those that were put off; zero when none waits
     * @param putOff of how many a comparison failed, no further than {@link #COUNTED}
     */
    public record Waiting(long count, Duration oldest, long putOff) {}

    /** Asked often, also while millions wait: counts no further than it says. */
    public Waiting waiting(Instant now) {
        return database.sql("""
                        select (select count(*) from (select from lookup.unmatched limit :most) any_waiting) as count,
                               (select noted_at from lookup.unmatched where failures = 0
                                order by not_before, id limit 1) as oldest,
                               (select count(*) from (
                                    select from lookup.unmatched where failures > 0 limit :most) failed) as put_off
                        """)
                .param("most", COUNTED)
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    var waits = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
                    return new Waiting(row.getLong("count"), waits, row.getLong("put_off"));
                })
                .single();
    }
}
