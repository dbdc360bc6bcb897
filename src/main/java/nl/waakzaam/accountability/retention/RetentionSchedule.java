// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.site.DutchTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Once a day: soon after midnight, or the next hour when no node was up then or the run was broken off. */
@Component
class RetentionSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final String AT = "${waakzaam.retention.at:0 5 * * * *}";

    private final RetentionJob job;
    private final RetentionTerms terms;
    private final Clock clock;
    private final String at;

    RetentionSchedule(RetentionJob job, RetentionTerms terms, Clock clock, @Value(AT) String at) {
        this.job = job;
        this.terms = terms;
        this.clock = clock;
        this.at = at;
    }

    @Scheduled(cron = AT, zone = "Europe/Amsterdam")
    void unlessDoneToday() throws SQLException {
        if (!job.isDoneToday()) {
            job.run("job", (term, done) -> LOG.info("retention: {} {} so far", term.name(), done));
        }
    }

    /** When the next run starts; empty when it is switched off. */
    Optional<ZonedDateTime> next() {
        if (at.equals(Scheduled.CRON_DISABLED)) {
            return Optional.empty();
        }
        var from = job.isDoneToday()
                ? terms.today().plusDays(1).atStartOfDay(DutchTime.ZONE)
                : clock.instant().atZone(DutchTime.ZONE);
        return Optional.ofNullable(CronExpression.parse(at).next(from));
    }
}
