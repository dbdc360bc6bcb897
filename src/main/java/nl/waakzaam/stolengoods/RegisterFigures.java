// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.waakzaam.stolengoods.check.LiveFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the register once a minute, so that no visitor waits for it. */
@Component
class RegisterFigures implements LiveFigures {
    private final JdbcClient database;
    private final Clock clock;
    private final AtomicReference<Optional<Figures>> latest = new AtomicReference<>(Optional.empty());

    RegisterFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Figures> latest() {
        return latest.get();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 500)
    void count() {
        var goods = database.sql("""
                        select category, count(*) as goods
                          from stolengoods.good
                         where state in ('REGISTERED', 'SUPPLEMENTED') and not restricted
                         group by category
                        """)
                .query((row, number) -> Map.entry(row.getString("category"), row.getLong("goods")))
                .list();
        var checks = database.sql("""
                        select (select coalesce(sum(checks), 0) from stolengoods.check_tally)
                             + (select checks from stolengoods.check_total)
                        """).query(Long.class).single();
        var most = goods.stream().max(Map.Entry.comparingByValue()).flatMap(entry -> Category.ofCode(entry.getKey()));
        var total = goods.stream().mapToLong(Map.Entry::getValue).sum();
        latest.set(Optional.of(new Figures(total, checks, most.orElse(null), clock.instant())));
    }
}
