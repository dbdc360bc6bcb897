// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.inspections.Outcome.Told;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How inspections ended, with their reports, and what the mayor decided. */
@Repository
class PostgresOutcomes {
    private final JdbcClient database;
    private final JsonMapper json;
    private final BytesEncryptor seal;

    PostgresOutcomes(JdbcClient database, JsonMapper json, Keys keys) {
        this.database = database;
        this.json = json;
        this.seal = keys.sealing("inspections.key");
    }

    /** @param closing made where it was filled in */
    void add(InspectionId id, UUID closing, Outcome outcome, byte[] report) {
        database.sql("""
                        insert into inspections.outcome (inspection_id, closing, closed_at, measure, article, fine_cents,
                            follow_up_on, sealed, report, report_hash)
                        values (:id, :closing, :closed, :measure, :article, :cents, :followUp, :sealed, :report, :hash)
                        """)
                .param("id", id.value())
                .param("closing", closing)
                .param("closed", outcome.closedAt().atOffset(ZoneOffset.UTC))
                .param("measure", outcome.measure().name())
                .param("article", outcome.article())
                .param("cents", outcome.fineCents())
                .param("followUp", outcome.followUpOn())
                .param("sealed", seal.encrypt(json.writeValueAsBytes(outcome.told())))
                .param("report", seal.encrypt(report))
                .param("hash", outcome.reportHash())
                .update();
    }

    /** Whether it was this very form that closed it. */
    boolean isClosedBy(InspectionId id, UUID closing) {
        return database.sql("""
                        select exists (select from inspections.outcome where inspection_id = ? and closing = ?)
                        """)
                .params(id.value(), closing)
                .query(Boolean.class)
                .single();
    }

    Optional<Outcome> find(InspectionId id) {
        return database.sql("select * from inspections.outcome where inspection_id = ?")
                .param(id.value())
                .query((row, number) -> outcome(row))
                .optional();
    }

    Optional<byte[]> findReport(InspectionId id) {
        return database.sql("select report from inspections.outcome where inspection_id = ?")
                .param(id.value())
                .query((row, number) -> seal.decrypt(row.getBytes("report")))
                .optional();
    }

    /** False when one had been recorded before. */
    boolean decide(InspectionId id, ClosureDecision decision, String actor) {
        return database.sql("""
                        insert into inspections.decision (inspection_id, reference, from_day, until_day, recorded_at,
                            recorded_by)
                        values (:id, :reference, :from, :until, :at, :by) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("reference", decision.reference())
                        .param("from", decision.from())
                        .param("until", decision.until())
                        .param("at", decision.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("by", actor)
                        .update()
                == 1;
    }

    Optional<ClosureDecision> findDecision(InspectionId id) {
        return database.sql("select * from inspections.decision where inspection_id = ?")
                .param(id.value())
                .query((row, number) -> new ClosureDecision(
                        row.getString("reference"),
                        Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("until_day", LocalDate.class)),
                        Objects.requireNonNull(RowMoments.find(row, "recorded_at"))))
                .optional();
    }

    /** Follow-ups that are due by a day and nobody came for yet, each once; for a mail to who asked for one. */
    List<Told> remind(LocalDate dueBy, Instant now) {
        return database.sql("""
                        update inspections.outcome o set reminded_at = :now
                        where follow_up_on <= :dueBy and reminded_at is null and not exists (
                            select from inspections.inspection next
                            join inspections.outcome done on done.inspection_id = next.id
                            where next.follows = o.inspection_id)
                        returning sealed
                        """)
                .param("dueBy", dueBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> told(row))
                .list();
    }

    private Told told(ResultSet row) throws SQLException {
        return json.readValue(seal.decrypt(row.getBytes("sealed")), Told.class);
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                Objects.requireNonNull(RowMoments.find(row, "closed_at")),
                Measure.valueOf(row.getString("measure")),
                row.getString("article"),
                row.getObject("fine_cents", Long.class),
                row.getObject("follow_up_on", LocalDate.class),
                told(row),
                row.getBytes("report_hash"));
    }
}
