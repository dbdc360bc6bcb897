// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.hits.Pairs.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of two nodes that found something of one good, the second waits until the transaction of the first has ended, and reads
 * the good after that. Nobody who writes in a register waits for these locks.
 */
@Component
class GoodLocks {
    /** The database has room for a few thousand locks; who needs more has all goods at once. */
    static final int MOST = 1_000;

    private final JdbcClient database;

    GoodLocks(JdbcClient database) {
        this.database = database;
    }

    /** A bought and a stolen good that may become a hit. */
    record Couple(UUID bought, long stolen) {
        static Couple of(Pair pair) {
            return new Couple(pair.bought().good().id().value(), pair.stolen().id());
        }
    }

    /** Until the transaction ends. Once in a transaction: in one order, so that no two nodes wait for one another. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Collection<String> bought, Collection<String> stolen, Collection<Couple> couples) {
        var names = new ArrayList<String>();
        bought.forEach(good -> names.add(bought(good)));
        stolen.forEach(good -> names.add(stolen(good)));
        couples.forEach(couple -> {
            names.add(bought(couple.bought().toString()));
            names.add(stolen(Long.toString(couple.stolen())));
        });
        take(names);
    }

    private void take(List<String> names) {
        var each = names.stream().distinct().toList();
        if (each.size() > MOST) {
            database.sql("select pg_advisory_xact_lock(hashtextextended('hits.good', 0))::text")
                    .query(String.class)
                    .list();
            return;
        }
        database.sql("""
                        with all_goods as materialized (
                            select pg_advisory_xact_lock_shared(hashtextextended('hits.good', 0))::text)
                        select pg_advisory_xact_lock(good)::text from all_goods, (
                            select distinct hashtextextended(name, 0) as good from unnest(:names) name order by good) sorted
                        """)
                .param("names", each.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static String bought(String good) {
        return "hits.good bought " + good;
    }

    private static String stolen(String good) {
        return "hits.good stolen " + good;
    }
}
