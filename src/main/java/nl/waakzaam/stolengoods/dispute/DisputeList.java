// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All disputes with their clocks: what is overdue stands first. Neither numbers nor what anybody wrote stand in it. */
@Repository
public class DisputeList {
    private static final Orders ORDERS = new Orders(
            "termijn",
            Map.of(
                    "termijn", "state <> 'OPEN', due_on %s, id",
                    "ontvangen", "received_at %s, id",
                    "soort", "category %s nulls last, id",
                    "besluit", "state %s, id"));

    private static final String FROM = """
             from stolengoods.dispute where :search = '' or id::text = :search or category = lower(:search)
            """;

    private final JdbcClient database;

    DisputeList(JdbcClient database) {
        this.database = database;
    }

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

    Listing listing(String path, Wanted wanted) {
        var total = database.sql("select count(*) from (select 1" + FROM + " limit " + (Listing.MOST + 1) + ") counted")
                .param("search", wanted.search())
                .query(Long.class)
                .single();
        return Listing.of(path, wanted, ORDERS, total);
    }

    List<Row> rows(Wanted wanted, Listing listing) {
        return found(wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query((row, number) -> row(row))
                .list();
    }

    /** All rows that fit, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void each(Wanted wanted, Consumer<Row> reader) {
        try (var rows = found(wanted, "").withFetchSize(1_000).query((row, number) -> row(row)).stream()) {
            rows.forEach(reader);
        }
    }

    private JdbcClient.StatementSpec found(Wanted wanted, String part) {
        return database.sql("select id, received_at, due_on, category, state, decided_at" + FROM + " order by "
                        + ORDERS.sql(wanted) + part)
                .param("search", wanted.search());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class)),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getString("category"),
                Dispute.State.valueOf(row.getString("state")),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
