// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what was registered, whatever the way in, with what people wait for: one node at a time, behind the
 * transactions that register. So an import of millions of goods does not wait for it; while nobody waits for anything it
 * costs two short queries a round.
 */
@Component
class NewlyRegistered {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final StolenNews news;
    private final NewHits hits;
    private final PostgresWarnings warnings;

    NewlyRegistered(JdbcClient database, StolenNews news, NewHits hits, PostgresWarnings warnings) {
        this.database = database;
        this.news = news;
        this.hits = hits;
        this.warnings = warnings;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    @Transactional
    public void round() {
        database.sql("select seen from warnings.place for update skip locked")
                .query(String.class)
                .optional()
                .ifPresent(this::readOn);
    }

    /** The moment is taken before it is asked whether anybody waits: who asks in between looks at the register anew. */
    private void readOn(String seen) {
        var now = news.now();
        var reached = warnings.isEmpty() ? now : compare(seen);
        database.sql("update warnings.place set seen = ?").param(reached).update();
    }

    private String compare(String seen) {
        var waiting = new Batch();
        var reached = news.read(seen, waiting::add);
        hits.add(waiting.found());
        return reached;
    }

    /** Asks for many numbers at once who waits for them. */
    private final class Batch {
        private final List<StolenKey> keys = new ArrayList<>(AT_ONCE);
        private final Set<NewHits.Hit> found = new HashSet<>();

        void add(StolenKey key) {
            keys.add(key);
            if (keys.size() == AT_ONCE) {
                ask();
            }
        }

        Set<NewHits.Hit> found() {
            ask();
            return found;
        }

        private void ask() {
            found.addAll(hits.list(keys));
            keys.clear();
        }
    }
}
