// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.hits.signal.Signal.Reason;
import nl.waakzaam.hits.signal.Signal.State;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** The signals of an area: open ones first, the latest on top. */
public final class SignalList {
    private static final String SQL = """
            select s.id, s.number, s.reason, s.category, s.state, s.found_at,
                (select count(*) from hits.signal_holder h where h.signal_id = s.id) as holders
            from hits.signal s
            where (:everywhere or s.municipalities && :codes::text[])
                and (:search = '' or s.category = lower(:search)
                    or s.number = upper(regexp_replace(:search, '[^A-Za-z0-9]', '', 'g')))
            """;

    private SignalList() {}

    static ListPage<Row> of(boolean everywhere, Set<String> codes) {
        return new ListPage<>(
                        SignalPages.PATH,
                        SQL,
                        SignalList::row,
                        "-gevonden",
                        List.of(
                                sortable("nummer", "signals.column.number", "number %s, id"),
                                sortable("reden", "signals.column.reason", "reason %s, id"),
                                sortable("soort", "signals.column.category", "category %s, id"),
                                number("goederen", "signals.column.holders", "holders %s, id"),
                                sortable("gevonden", "signals.column.found", "state <> 'OPEN', found_at %s, id"),
                                sortable("stand", "signals.column.state", "state %s, id")),
                        new Export<>(
                                "signalen.csv",
                                List.of(
                                        cell("nummer", Row::number),
                                        cell("reden", Row::reason),
                                        cell("categorie", Row::category),
                                        cell("goederen", Row::holders),
                                        cell("stand", Row::state),
                                        cell("gevonden", Row::foundAt))))
                .with("everywhere", everywhere)
                .with("codes", codes.toArray(String[]::new));
    }

    /** A signal in the list. */
    public record Row(
            UUID id, String number, Reason reason, String category, long holders, State state, Instant foundAt) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                Reason.valueOf(row.getString("reason")),
                row.getString("category"),
                row.getLong("holders"),
                State.valueOf(row.getString("state")),
                RowMoments.get(row, "found_at"));
    }
}
