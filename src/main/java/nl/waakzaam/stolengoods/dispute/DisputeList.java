// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/** All disputes with their clocks: what is overdue stands first. Neither numbers nor what anybody wrote stand in it. */
public final class DisputeList {
    static final String PATH = "/politie/betwistingen";
    static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select id, received_at, due_on, category, state, decided_at
            from stolengoods.dispute where :search = '' or id::text = :search or category = lower(:search)
            """,
            DisputeList::row,
            "termijn",
            List.of(
                    sortable("termijn", "dispute.column.due", "state <> 'OPEN', due_on %s, id"),
                    sortable("ontvangen", "dispute.column.received", "received_at %s, id"),
                    sortable("soort", "stolengoods.column.category", "category %s nulls last, id"),
                    sortable("besluit", "dispute.column.decision", "state %s, id")),
            new Export<>(
                    "betwistingen.csv",
                    List.of(
                            cell("nummer", Row::id),
                            cell("ontvangen", Row::receivedAt),
                            cell("uiterlijk", Row::dueOn),
                            cell("categorie", Row::category),
                            cell("besluit", Row::state),
                            cell("besloten", Row::decidedAt))));

    private DisputeList() {}

    /** A dispute in the list. */
    public record Row(
            long id,
            OffsetDateTime receivedAt,
            LocalDate dueOn,
            @Nullable String category,
            Dispute.State state,
            @Nullable OffsetDateTime decidedAt) {
        /** Days until it is due, from today; negative when it is overdue. */
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, dueOn);
        }

        public boolean isOpen() {
            return state == Dispute.State.OPEN;
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class)),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getString("category"),
                Dispute.State.valueOf(row.getString("state")),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
