// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.waakzaam.support.TestDatabase;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the nodes found, as the database's superuser counts it. */
final class MatchedPairs implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Connection superuser;
    private final JdbcClient sql;

    MatchedPairs(String database) throws SQLException {
        superuser = TestDatabase.superuser(database);
        sql = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
    }

    /**
     * What stands in the registers, and what came of it.
     *
     * @param bought goods in the purchase registers
     * @param stolen goods in the register of stolen goods
     * @param hits in all
     * @param right hits of two goods with the same number
     * @param begun how often a hit was made known as new: its first step
     * @param ended hits that ended since their good is sought no more
     */
    record Count(long bought, long stolen, long hits, long right, long begun, long ended) {
        /** Each pair once and right, all of them open but for those that ended. */
        static Count of(long pairs, long ended) {
            return new Count(pairs, pairs, pairs, pairs, pairs, ended);
        }
    }

    Count count() {
        return sql.sql("""
                        select (select count(*) from purchases.good) as bought,
                               (select count(distinct good_id) from lookup.stolen_key) as stolen,
                               (select count(*) from hits.hit) as hits,
                               (select count(*) from hits.pair p join hits.hit using (bought_good, stolen_good)
                                where p.bought = p.stolen and p.verdict = 'SAME') as right,
                               (select count(*) from hits.step where state = 'NEW') as begun,
                               (select count(*) from hits.hit where state = 'WITHDRAWN') as ended
                        """).query(Count.class).single();
    }

    /**
     * Waits until all that changed was compared, what failed and was put off too, and all that was found was told: also what
     * a node had in hand when it died.
     */
    void awaitAllTold() {
        awaitNone("lookup.unmatched");
        awaitNone("hits.delivery where state = 'WAITING'");
    }

    private void awaitNone(String waiting) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> sql.sql("select not exists (select from " + waiting + ")")
                        .query((row, number) -> row.getBoolean(1))
                        .single());
    }

    /** Has both sides be compared once more, as if everything had changed. */
    void noteAllAgain() {
        sql.sql("""
                insert into lookup.unmatched (side, good)
                select 'stolen', good_id::text from lookup.stolen_key
                union all select 'bought', good::text from lookup.bought_key
                """).update();
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
