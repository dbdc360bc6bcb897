// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has all that was committed be compared, also what the product itself has taken just now: that holds a lock. */
public final class TestMatching {
    private TestMatching() {}

    public static void compareAll(ApplicationContext product) {
        var matcher = product.getBean(Matcher.class);
        var likeness = product.getBean(LikenessMatcher.class);
        var database = product.getBean(JdbcClient.class);
        while (matcher.round() + likeness.round() > 0 || isAnyLeft(database)) {}
    }

    /** Waits for the locks of what was taken, which is there again if its comparison was broken off. */
    private static boolean isAnyLeft(JdbcClient database) {
        var left = database.sql("select 1 from lookup.unmatched where not_before <= now() for update")
                .query(Integer.class)
                .list()
                .size();
        return left > 0 || isAnyLookLeft("stolen", database) || isAnyLookLeft("bought", database);
    }

    /** Stolen goods first: when they are done, bought goods wait. */
    private static boolean isAnyLookLeft(String side, JdbcClient database) {
        return !database.sql("""
                        select 1 from hits.look where side = ? and waiting and not_before <= now() for no key update
                        """).param(side).query(Integer.class).list().isEmpty();
    }
}
