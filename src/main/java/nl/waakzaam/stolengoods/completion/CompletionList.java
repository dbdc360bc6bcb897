// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.WorkArea.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queue of what victims sent, within the area of who looks: what waits longest stands first. */
@Repository
public class CompletionList {
    private static final Orders ORDERS = new Orders(
            "wacht",
            Map.of(
                    "wacht", "c.state <> 'OPEN', c.sent_at %s, c.id",
                    "ontvangen", "c.sent_at %s, c.id",
                    "soort", "g.category %s, c.id",
                    "merk", "g.make %s nulls last, c.id",
                    "besluit", "c.state %s, c.id"));

    private static final String FROM = """
             from stolengoods.completion c join stolengoods.good g on g.id = c.good_id
            where c.sent_at is not null and g.state <> 'DESTROYED' and %s
                and (:search = '' or g.category = lower(:search) or lower(g.make) = lower(:search)
                    or g.registration_number = :search)
            """.formatted(Reach.SQL);

    private final JdbcClient database;

    CompletionList(JdbcClient database) {
        this.database = database;
    }

    /** A completion in the list: how much of what was sent, and not what. */
    public record Row(
            long id,
            OffsetDateTime sentAt,
            Completion.State state,
            String category,
            @Nullable String make,
            long numbers,
            long photos,
            @Nullable OffsetDateTime decidedAt) {}

    Listing listing(String path, Wanted wanted, Reach reach) {
        var total = query(
                        "select count(*) from (select 1" + FROM + " limit " + (Listing.MOST + 1) + ") counted",
                        wanted,
                        reach)
                .query(Long.class)
                .single();
        return Listing.of(path, wanted, ORDERS, total);
    }

    List<Row> rows(Wanted wanted, Listing listing, Reach reach) {
        return found(wanted, reach, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query((row, number) -> row(row))
                .list();
    }

    /** All rows that fit, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void each(Wanted wanted, Reach reach, Consumer<Row> reader) {
        try (var rows = found(wanted, reach, "").withFetchSize(1_000).query((row, number) -> row(row)).stream()) {
            rows.forEach(reader);
        }
    }

    /** The one that waits longest. */
    Optional<Long> next(Reach reach) {
        return query(
                        "select c.id" + FROM + " and c.state = 'OPEN' order by c.sent_at, c.id limit 1",
                        Wanted.beginning(),
                        reach)
                .query(Long.class)
                .optional();
    }

    private JdbcClient.StatementSpec found(Wanted wanted, Reach reach, String part) {
        return query("""
                select c.id, c.sent_at, c.state, g.category, g.make, c.decided_at,
                    (select count(*) from stolengoods.completion_number n where n.completion_id = c.id) as numbers,
                    (select count(*) from stolengoods.completion_photo p where p.completion_id = c.id) as photos
                """ + FROM + " order by " + ORDERS.sql(wanted) + part, wanted, reach);
    }

    private JdbcClient.StatementSpec query(String sql, Wanted wanted, Reach reach) {
        return database.sql(sql)
                .param("search", wanted.search())
                .param("everywhere", reach.everywhere())
                .param("codes", reach.array());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("sent_at", OffsetDateTime.class)),
                Completion.State.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("make"),
                row.getLong("numbers"),
                row.getLong("photos"),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
