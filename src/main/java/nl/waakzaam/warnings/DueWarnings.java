// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.notices.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the warnings whose delay has passed. Each is sent once and then gone, mail address and all. A good that is sought
 * no more is not told; one that a detective stopped waits until the warning's own term is over.
 */
@Component
class DueWarnings {
    private final JdbcClient database;
    private final PostgresWarnings warnings;
    private final ReportedGoods goods;
    private final Outbox outbox;
    private final WarningMails mails;
    private final WarningLog log;
    private final RetentionTerms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueWarnings(
            JdbcClient database,
            PostgresWarnings warnings,
            ReportedGoods goods,
            Outbox outbox,
            WarningMails mails,
            WarningLog log,
            RetentionTerms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.warnings = warnings;
        this.goods = goods;
        this.outbox = outbox;
        this.mails = mails;
        this.log = log;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(long good, UUID warning) {}

    @Scheduled(initialDelay = 15_000, fixedDelay = 10_000)
    void round() {
        var going = true;
        while (going) {
            going = Boolean.TRUE.equals(transaction.execute(status -> sendOne()));
        }
    }

    private boolean sendOne() {
        var due = claim();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private Optional<Due> claim() {
        return database.sql("""
                        select h.good_id, h.warning_id
                        from warnings.hit h
                            join warnings.good g on g.good_id = h.good_id
                            join warnings.warning w on w.id = h.warning_id
                        where h.due_at <= :now and g.suppressed_at is null and w.confirmed_at >= :keptFrom
                        order by h.due_at limit 1
                        for update skip locked
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("keptFrom", terms.keptFrom(WarningRetention.WARNINGS).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Due(row.getLong("good_id"), row.getObject("warning_id", UUID.class)))
                .optional();
    }

    private void send(Due due) {
        if (goods.find(due.good()).isPresent()) {
            var warning = warnings.find(due.warning()).orElseThrow();
            outbox.queue(mails.warning(warning));
            warnings.remove(warning.id());
            log.sent(due.good());
            log.record("warnings.ended", Action.DESTROY, "job", warning);
        } else {
            database.sql("delete from warnings.hit where good_id = :good and warning_id = :warning")
                    .param("good", due.good())
                    .param("warning", due.warning())
                    .update();
        }
    }
}
