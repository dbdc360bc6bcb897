// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues say of the blocks of a report, open until somebody says it is done. */
@Repository
class Remarks {
    private final JdbcClient database;
    private final Clock clock;

    Remarks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(ReportId report, int mark, String text, String author) {
        database.sql("""
                        insert into reports.comment (report, mark, text, author, made_at)
                        values (:report, :mark, :text, :author, :now)
                        """)
                .param("report", report.value())
                .param("mark", mark)
                .param("text", text)
                .param("author", author)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Done, or open again. */
    void resolve(ReportId report, long id, boolean done, String by) {
        database.sql("""
                        update reports.comment
                           set resolved_by = case when :done then :by end, resolved_at = case when :done then :now end
                         where report = :report and id = :id and (resolved_at is null) = :done
                        """)
                .param("report", report.value())
                .param("id", id)
                .param("done", done)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All of a report, the oldest first. */
    List<Remark> list(ReportId report) {
        return database.sql("select * from reports.comment where report = :report order by id")
                .param("report", report.value())
                .query(Remarks::read)
                .list();
    }

    private static Remark read(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getLong("id"),
                row.getInt("mark"),
                Objects.requireNonNull(row.getString("text")),
                Objects.requireNonNull(row.getString("author")),
                RowMoments.get(row, "made_at"),
                row.getString("resolved_by"),
                RowMoments.find(row, "resolved_at"));
    }
}
