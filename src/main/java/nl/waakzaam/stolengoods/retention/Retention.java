// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.tips.TipInbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night: what has been kept long enough is destroyed, numbers and photos included. */
@Component
@EnableConfigurationProperties(RetentionTerms.class)
class Retention {
    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final StolenGoods goods;
    private final TipInbox tips;
    private final RetentionTerms terms;
    private final Clock clock;

    Retention(JdbcClient database, StolenGoods goods, TipInbox tips, RetentionTerms terms, Clock clock) {
        this.database = database;
        this.goods = goods;
        this.tips = tips;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(cron = "${waakzaam.retention.at:0 40 3 * * *}", zone = "Europe/Amsterdam")
    void everyNight() {
        destroyWhatIsDue(clock.instant());
    }

    /** Gives how many goods were destroyed. */
    int destroyWhatIsDue(Instant now) {
        tips.destroyWhatIsDue();
        var destroyed = 0;
        for (var due = due(now); !due.isEmpty(); due = due(now)) {
            goods.destroy(
                    due, new Change("job:retention", "job", Activity.DESTRUCTION, now, "bewaartermijn verstreken"));
            destroyed += due.size();
        }
        return destroyed;
    }

    private List<Long> due(Instant now) {
        return database.sql("""
                        select id from stolengoods.good
                        where state in ('REGISTERED', 'SUPPLEMENTED') and recorded_at < :sought
                            or state in ('RECOVERED', 'RETURNED', 'WITHDRAWN') and changed_at < :closed
                        limit :many
                        """)
                .param("sought", before(now, terms.sought()))
                .param("closed", before(now, terms.closed()))
                .param("many", AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static java.time.OffsetDateTime before(Instant now, Period term) {
        return LocalDate.ofInstant(now, LOCAL).minus(term).atStartOfDay(LOCAL).toOffsetDateTime();
    }
}
