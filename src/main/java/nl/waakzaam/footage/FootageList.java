// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.search.Offence;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;
import nl.waakzaam.site.Page;
import org.jspecify.annotations.Nullable;

/** The dossiers of some police units; on top those of which something runs out first. */
public final class FootageList {
    public static final String PATH = "/politie/beelden";

    private static final String SQL = """
            select * from (
                select d.id, d.case_number, d.offence, d.opened_at, d.closed_at, d.destroyed_at,
                    count(*) as cameras,
                    count(*) filter (where w.state in ('UPLOADED', 'TO_COLLECT', 'DECLINED')) as waiting,
                    count(*) filter (where w.state in ('NOTIFIED', 'UNREACHABLE', 'SEEN', 'REQUESTED', 'DEMANDED'))
                        as unanswered,
                    min(least(case when w.state in ('NOTIFIED', 'UNREACHABLE', 'SEEN', 'REQUESTED', 'DEMANDED')
                            then least(w.answer_by, case when w.preserved_at is null then w.gone_at end) end,
                        oral.confirm_by)) filter (where d.closed_at is null) as due_at
                from footage.dossier d
                    join footage.wanted w on w.dossier_id = d.id
                    left join lateral (select min(confirm_by) as confirm_by from footage.demand
                        where wanted_id = w.id and oral and written_at is null) oral on true
                where d.unit = any(:units)
                group by d.id) dossier
            where (:search = '' or strpos(lower(case_number), lower(:search)) > 0
                or left(id::text, 8) = lower(:search))
                and (:stand = '' or (closed_at is null) = (:stand = 'OPEN'))
                and (:delict = '' or offence = :delict)
            """;

    private FootageList() {}

    /** A dossier in the list. */
    public record Row(
            UUID id,
            String caseNumber,
            String offence,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant destroyedAt,
            long cameras,
            long waiting,
            long unanswered,
            @Nullable Instant dueAt) {
        /** Whether what ran out first has run out. */
        public boolean isLate(Instant now) {
            return dueAt != null && dueAt.isBefore(now);
        }
    }

    static ListPage<Row> of(List<String> units) {
        return new ListPage<>(
                        PATH,
                        SQL,
                        FootageList::row,
                        "haast",
                        List.of(
                                sortable("zaak", "footage.column.case", "case_number %s, id"),
                                sortable("delict", "footage.column.offence", "offence %s, id"),
                                number("camera", "footage.column.cameras", "cameras %s, id"),
                                sortable(
                                        "haast",
                                        "footage.column.due",
                                        "closed_at is not null, due_at %s nulls last, opened_at desc, id"),
                                sortable("geopend", "footage.column.opened", "opened_at %s, id")),
                        new Export<>(
                                "beelden.csv",
                                List.of(
                                        cell("zaak", Row::caseNumber),
                                        cell("delict", Row::offence),
                                        cell("cameras", Row::cameras),
                                        cell("zonder-antwoord", Row::unanswered),
                                        cell("wacht-op-politie", Row::waiting),
                                        cell("eerstvolgende-termijn", Row::dueAt),
                                        cell("geopend", Row::openedAt),
                                        cell("gesloten", Row::closedAt),
                                        cell("vernietigd", Row::destroyedAt))))
                .with(
                        Filter.codes("stand", "footage.filter.state", "OPEN", "CLOSED"),
                        Filter.choice("delict", "footage.column.offence", FootageList::offences))
                .with("units", units.toArray(String[]::new));
    }

    private static Map<String, String> offences(Page page) {
        var offences = new LinkedHashMap<String, String>();
        for (var offence : Offence.values()) {
            offences.put(offence.code(), page.text("cameras.offence." + offence.code()));
        }
        return offences;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("offence"),
                RowMoments.get(row, "opened_at"),
                RowMoments.find(row, "closed_at"),
                RowMoments.find(row, "destroyed_at"),
                row.getLong("cameras"),
                row.getLong("waiting"),
                row.getLong("unanswered"),
                RowMoments.find(row, "due_at"));
    }
}
