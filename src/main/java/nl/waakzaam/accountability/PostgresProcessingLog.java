// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The processing log in PostgreSQL: what is rolled back was never logged, what is logged was done. */
@Component
class PostgresProcessingLog implements ProcessingLog {
    private static final String INSERT = """
            insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin, object_type,
                object_id, outcome, data_subject, purpose, legal_basis, access_reason, recipient)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    PostgresProcessingLog(JdbcTemplate database, Pseudonyms pseudonyms, Clock clock) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Processing act) {
        var trace = Trace.current();
        database.update(
                INSERT,
                OffsetDateTime.now(clock),
                trace.traceId(),
                trace.spanId(),
                act.activity(),
                act.action().name(),
                act.actor(),
                act.origin(),
                act.about().kind().inLog(),
                act.about().id(),
                act.outcome().name(),
                pseudonyms.of(act.about().person()),
                act.purpose(),
                act.legalBasis(),
                act.accessReason(),
                act.recipient());
    }
}
