// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** What dealers ask of the municipalities of an official: what is due first stands first. No person stands in it. */
public final class RequestList {
    static final String PATH = "/gemeente/aanmeldingen";

    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select id, kind, company_number, trade_name, received_at, due_on, state, decided_at from dealers.request
            where state <> 'ASKED' and municipality = any(:codes)
                and (:search = '' or id::text = :search or company_number = :search
                    or strpos(lower(trade_name), lower(:search)) > 0)
            """,
            RequestList::row,
            "termijn",
            List.of(
                    sortable("termijn", "dealers.column.due", "state <> 'OPEN', due_on %s, id"),
                    sortable("naam", "dealers.column.name", "trade_name %s, id"),
                    sortable("soort", "dealers.column.kind", "kind %s, id"),
                    sortable("ontvangen", "dealers.column.received", "received_at %s, id"),
                    sortable("besluit", "dealers.column.state", "state %s, id")),
            new Export<>(
                    "aanmeldingen.csv",
                    List.of(
                            cell("nummer", Row::id),
                            cell("soort", Row::kind),
                            cell("kvk-nummer", Row::companyNumber),
                            cell("handelsnaam", Row::tradeName),
                            cell("ontvangen", Row::receivedAt),
                            cell("uiterlijk", Row::dueOn),
                            cell("besluit", Row::state))));

    private RequestList() {}

    static ListPage<Row> of(Set<String> municipalities) {
        return LIST.with("codes", municipalities.toArray(String[]::new));
    }

    /** One thing that is asked. */
    public record Row(
            long id,
            Wish.Kind kind,
            String companyNumber,
            String tradeName,
            OffsetDateTime receivedAt,
            LocalDate dueOn,
            State state) {
        /** Days until it is due, from today; negative when it is overdue. */
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, dueOn);
        }

        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Wish.Kind.valueOf(row.getString("kind")),
                row.getString("company_number"),
                row.getString("trade_name"),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class)),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                State.valueOf(row.getString("state")));
    }
}
