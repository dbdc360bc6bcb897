// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;
import org.jspecify.annotations.Nullable;

/** The reports of an organisation: what was changed last stands first. */
public final class ReportList {
    private static final ListPage<Row> LIST = new ListPage<>(
                    ReportRights.PATH,
                    """
            select id, title, language, state, version, changed_at, known_on, final_on,
                   (select count(*) from reports.comment c where c.report = r.id and c.resolved_at is null) as remarks
              from reports.report r
             where organisation = :organisation and (:stand = '' or state = :stand)
               and (:search = '' or strpos(lower(title), lower(:search)) > 0)
            """,
                    ReportList::row,
                    "-gewijzigd",
                    List.of(
                            sortable("titel", "verslagen.column.title", "title %s, id"),
                            sortable("stand", "verslagen.column.state", "state %s, id"),
                            number("versie", "verslagen.column.version", "version %s, id"),
                            number("opmerkingen", "verslagen.column.remarks", "remarks %s, id"),
                            sortable("gewijzigd", "verslagen.column.changed", "changed_at %s, id")),
                    new Export<>(
                            "verslagen.csv",
                            List.of(
                                    cell("verslag", Row::id),
                                    cell("titel", Row::title),
                                    cell("taal", Row::language),
                                    cell("stand", Row::state),
                                    cell("versie", Row::version),
                                    cell("open opmerkingen", Row::remarks),
                                    cell("bekend op", Row::knownOn),
                                    cell("vastgesteld op", Row::finalOn),
                                    cell("gewijzigd", Row::changedAt))))
            .with(Filter.codes("stand", "verslagen.state", "DRAFT", "FINAL"));

    private ReportList() {}

    static ListPage<Row> of(String organisation) {
        return LIST.with("organisation", organisation);
    }

    /** One report. */
    public record Row(
            UUID id,
            String title,
            String language,
            String state,
            int version,
            long remarks,
            @Nullable LocalDate knownOn,
            @Nullable LocalDate finalOn,
            Instant changedAt) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("title")),
                Objects.requireNonNull(row.getString("language")),
                Objects.requireNonNull(row.getString("state")),
                row.getInt("version"),
                row.getLong("remarks"),
                row.getObject("known_on", LocalDate.class),
                row.getObject("final_on", LocalDate.class),
                RowMoments.get(row, "changed_at"));
    }
}
