// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.reports.Version.Act;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.evaluation.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports and their versions in PostgreSQL. */
@Repository
class PostgresReports {
    private static final TypeReference<List<Written>> BLOCKS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    PostgresReports(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Report report, Instant now) {
        database.sql("""
                        insert into reports.report
                            (id, organisation, title, language, known_on, version, next_mark, created_at, changed_at)
                        values (:id, :organisation, :title, :language, :knownOn, :version, :nextMark, :now, :now)
                        """)
                .param("id", report.id().value())
                .param("organisation", report.organisation())
                .param("title", report.title())
                .param("language", report.language().getLanguage())
                .param("knownOn", report.knownOn())
                .param("version", report.version())
                .param("nextMark", report.nextMark())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Report report) {
        database.sql("""
                        update reports.report
                           set title = :title, known_on = :knownOn, version = :version, next_mark = :nextMark,
                               changed_at = :changedAt, final_on = :finalOn,
                               state = case when :finalOn::date is null then 'DRAFT' else 'FINAL' end
                         where id = :id
                        """)
                .param("id", report.id().value())
                .param("title", report.title())
                .param("knownOn", report.knownOn())
                .param("version", report.version())
                .param("nextMark", report.nextMark())
                .param("changedAt", report.changedAt().atOffset(ZoneOffset.UTC))
                .param("finalOn", report.finalOn())
                .update();
    }

    void add(ReportId report, Version version) {
        database.sql("""
                        insert into reports.version
                            (report, number, title, known_on, blocks, answers, author, made_at, act)
                        values (:report, :number, :title, :knownOn, :blocks::jsonb, :answers::jsonb, :author, :madeAt, :act)
                        """)
                .param("report", report.value())
                .param("number", version.number())
                .param("title", version.title())
                .param("knownOn", version.knownOn())
                .param("blocks", json.writeValueAsString(version.blocks()))
                .param("answers", json.writeValueAsString(version.answers()))
                .param("author", version.author())
                .param("madeAt", version.madeAt().atOffset(ZoneOffset.UTC))
                .param("act", version.act().name())
                .update();
    }

    /** A report of this organisation. */
    Optional<Report> find(ReportId id, String organisation) {
        return find(id, organisation, "");
    }

    /** The same, and whoever else wants to change it waits. */
    Optional<Report> findToChange(ReportId id, String organisation) {
        return find(id, organisation, "for update");
    }

    private Optional<Report> find(ReportId id, String organisation, String lock) {
        return database.sql("select * from reports.report where id = :id and organisation = :organisation " + lock)
                .param("id", id.value())
                .param("organisation", organisation)
                .query(PostgresReports::report)
                .optional();
    }

    Optional<Version> version(ReportId report, int number) {
        return database.sql("select * from reports.version where report = :report and number = :number")
                .param("report", report.value())
                .param("number", number)
                .query(this::version)
                .optional();
    }

    /** All versions, the newest first, without what stands in them. */
    List<VersionLine> versions(ReportId report) {
        return database.sql("""
                        select number, author, made_at, act from reports.version where report = :report
                         order by number desc
                        """)
                .param("report", report.value())
                .query((row, number) -> new VersionLine(
                        row.getInt("number"),
                        text(row, "author"),
                        RowMoments.get(row, "made_at"),
                        Act.valueOf(row.getString("act"))))
                .list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                new ReportId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                text(row, "organisation"),
                text(row, "title"),
                Locale.of(text(row, "language")),
                row.getObject("known_on", LocalDate.class),
                row.getInt("version"),
                row.getInt("next_mark"),
                RowMoments.get(row, "changed_at"),
                row.getObject("final_on", LocalDate.class));
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                text(row, "title"),
                row.getObject("known_on", LocalDate.class),
                json.readValue(text(row, "blocks"), BLOCKS),
                json.readValue(text(row, "answers"), ANSWERS),
                text(row, "author"),
                RowMoments.get(row, "made_at"),
                Act.valueOf(row.getString("act")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
