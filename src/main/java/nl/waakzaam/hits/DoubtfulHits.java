// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.hits.GoodLocks.Couple;
import nl.waakzaam.hits.Hit.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hits that may no longer hold. Nobody else changes those that are given, until the transaction ends. */
@Repository
class DoubtfulHits {
    private static final String DOUBTFUL = """
            select h.id, h.bought_good, h.stolen_good, h.state, h.state <> 'NEW' or h.proposed is not null as begun,
                   h.state = 'CONTACTED' or h.confirmed_at is not null or p.verdict <> 'LIKELY' as weighty,
                   exists (select from hits.step s where s.hit_id = h.id and s.noted = 'CORRECTED') as corrected
            from hits.hit h
                join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
            """;

    private final JdbcClient database;

    DoubtfulHits(JdbcClient database) {
        this.database = database;
    }

    /**
     * A hit that a reading may end.
     *
     * @param begun somebody did something with it
     * @param weighty police were sure of it or spoke with the dealer, so that nobody but they may end it
     * @param corrected the shop changed its good since
     */
    record Doubtful(HitId id, Couple couple, State state, boolean begun, boolean weighty, boolean corrected) {
        boolean isWithPolice() {
            return state == State.HOLD_ORDERED || state == State.SEIZED;
        }
    }

    /** Those of these couples that were found by looks, also those that a person ended. */
    List<Doubtful> among(Collection<Couple> couples) {
        return database.sql(DOUBTFUL + """
                            join unnest(:bought::uuid[], :stolen::bigint[]) c (bought_good, stolen_good)
                                on c.bought_good = h.bought_good and c.stolen_good = h.stolen_good
                        where p.bought = '' and h.state <> 'WITHDRAWN' order by h.id for update of h
                        """)
                .param("bought", couples.stream().map(Couple::bought).toArray(UUID[]::new))
                .param("stolen", couples.stream().map(Couple::stolen).toArray(Long[]::new))
                .query(DoubtfulHits::doubtful)
                .list();
    }

    /**
     * Those of these goods that a reading did not find, nor a later one.
     *
     * @param byNumber which hits this reading looked for: those by number or those by looks
     */
    List<Doubtful> notFound(Set<String> bought, Set<String> stolenGoods, boolean byNumber, Instant since) {
        return database.sql(DOUBTFUL + """
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
                .query(DoubtfulHits::doubtful)
                .list();
    }

    private static Doubtful doubtful(ResultSet row, int number) throws SQLException {
        return new Doubtful(
                new HitId(row.getObject("id", UUID.class)),
                new Couple(row.getObject("bought_good", UUID.class), row.getLong("stolen_good")),
                State.valueOf(row.getString("state")),
                row.getBoolean("begun"),
                row.getBoolean("weighty"),
                row.getBoolean("corrected"));
    }
}
