// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has all that was committed be compared, also what the product itself has taken just now: that holds a lock. */
final class TestMatching {
    private TestMatching() {}

    static void compareAll(ApplicationContext product) {
        var matcher = product.getBean(Matcher.class);
        while (matcher.round() > 0 || isAnyLeft(product.getBean(JdbcClient.class))) {}
    }

    /** Waits for the locks of what was taken, which is there again if its comparison was broken off. */
    private static boolean isAnyLeft(JdbcClient database) {
        return !database.sql("select id from lookup.unmatched where not_before <= now() for update")
                .query(Long.class)
                .list()
                .isEmpty();
    }
}
