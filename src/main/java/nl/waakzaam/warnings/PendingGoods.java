// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The goods that buyers are to be warned of, as detectives see them: how many wait, never who. */
@Repository
public class PendingGoods {
    private static final Orders ORDERS = new Orders(
            "wanneer",
            Map.of(
                    "goed", "category %s, make %s nulls last, good_id",
                    "eenheid", "police_unit %s nulls last, good_id",
                    "kopers", "buyers %s, good_id",
                    "wanneer", "due_at %s, good_id",
                    "stand", "suppressed_at %s nulls first, good_id"));
    private static final String FOUND = """
             from (
                select g.good_id, g.category, g.make, g.police_unit, g.suppressed_at, g.reason,
                       count(*) as buyers, min(h.due_at) as due_at
                from warnings.good g
                    join warnings.hit h on h.good_id = g.good_id
                    join warnings.warning w on w.id = h.warning_id and w.confirmed_at is not null
                group by g.good_id) pending
            where (:search = '' or good_id::text = :search or category = lower(:search)
                or strpos(lower(make), lower(:search)) > 0 or police_unit = upper(:search))
            """;

    private final JdbcClient database;

    PendingGoods(JdbcClient database) {
        this.database = database;
    }

    /**
     * A good and the warnings that wait for it.
     *
     * @param policeUnit the code of the unit of the report, where it is known
     * @param buyers how many confirmed warnings wait
     * @param dueAt when the first of them goes
     */
    public record Pending(
            long good,
            String category,
            @Nullable String make,
            @Nullable String policeUnit,
            long buyers,
            Instant dueAt,
            @Nullable Instant suppressedAt,
            @Nullable String reason) {}

    Listing listing(String path, Wanted wanted) {
        var total = database.sql("select count(*)" + FOUND)
                .param("search", wanted.search())
                .query(Long.class)
                .single();
        return Listing.of(path, wanted, ORDERS, total);
    }

    List<Pending> rows(Wanted wanted, Listing listing) {
        return found(wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query(PendingGoods::pending)
                .list();
    }

    /** All goods that fit, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void each(Wanted wanted, Consumer<Pending> reader) {
        try (var goods = found(wanted, "").withFetchSize(1_000).query(PendingGoods::pending).stream()) {
            goods.forEach(reader);
        }
    }

    Optional<Pending> find(long good) {
        return database.sql("select *" + FOUND + " and good_id = :good")
                .param("search", "")
                .param("good", good)
                .query(PendingGoods::pending)
                .optional();
    }

    /** Stops what has not been sent; false when somebody stopped it before. */
    boolean suppress(long good, String actor, String reason, Instant now) {
        return database.sql("""
                        update warnings.good set suppressed_at = :now, suppressed_by = :actor, reason = :reason
                        where good_id = :good and suppressed_at is null
                        """)
                        .param("good", good)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", actor)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec found(Wanted wanted, String part) {
        return database.sql("select *" + FOUND + " order by " + ORDERS.sql(wanted) + part)
                .param("search", wanted.search());
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getLong("good_id"),
                row.getString("category"),
                row.getString("make"),
                row.getString("police_unit"),
                row.getLong("buyers"),
                Objects.requireNonNull(time(row, "due_at")),
                time(row, "suppressed_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
