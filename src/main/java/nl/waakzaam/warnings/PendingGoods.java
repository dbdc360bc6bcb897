// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The goods that buyers are to be warned of, as detectives see them: how many wait, never who. */
@Repository
public class PendingGoods {
    static final String PATH = "/politie/waarschuwingen";
    private static final String PENDING = """
            select * from (
                select g.good_id, g.category, g.make, g.police_unit, g.suppressed_at, g.reason,
                       count(*) as buyers, min(h.due_at) as due_at
                from warnings.good g
                    join warnings.hit h on h.good_id = g.good_id
                    join warnings.warning w on w.id = h.warning_id and w.confirmed_at is not null
                group by g.good_id) pending
            """;
    static final ListPage<Pending> LIST = new ListPage<>(
            PATH,
            PENDING + """
            where :search = '' or good_id::text = :search or category = lower(:search)
                or strpos(lower(make), lower(:search)) > 0 or police_unit = upper(:search)
            """,
            PendingGoods::pending,
            "wanneer",
            List.of(
                    sortable("goed", "warnings.column.good", "category %s, make %s nulls last, good_id"),
                    sortable("eenheid", "warnings.column.unit", "police_unit %s nulls last, good_id"),
                    number("kopers", "warnings.column.buyers", "buyers %s, good_id"),
                    sortable("wanneer", "warnings.column.due", "due_at %s, good_id"),
                    sortable("stand", "warnings.column.state", "suppressed_at %s nulls first, good_id")),
            new Export<>(
                    "waarschuwingen.csv",
                    List.of(
                            cell("goed", Pending::good),
                            cell("categorie", Pending::category),
                            cell("merk", Pending::make),
                            cell("eenheid", Pending::policeUnit),
                            cell("kopers", Pending::buyers),
                            cell("wanneer", Pending::dueAt),
                            cell("tegengehouden", Pending::suppressedAt))));

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

    Optional<Pending> find(long good) {
        return database.sql(PENDING + "where good_id = :good")
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

    private static Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getLong("good_id"),
                row.getString("category"),
                row.getString("make"),
                row.getString("police_unit"),
                row.getLong("buyers"),
                Objects.requireNonNull(RowMoments.find(row, "due_at")),
                RowMoments.find(row, "suppressed_at"),
                row.getString("reason"));
    }
}
