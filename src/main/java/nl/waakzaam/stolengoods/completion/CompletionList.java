// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.stolengoods.WorkArea.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of what victims sent, within the area of who looks: what waits longest stands first. */
@Repository
public class CompletionList {
    static final String PATH = "/politie/aanvullingen";

    private static final String FROM = """
             from stolengoods.completion c join stolengoods.good g on g.id = c.good_id
            where c.sent_at is not null and g.state <> 'DESTROYED' and %s
            """.formatted(Reach.SQL);

    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select c.id, c.sent_at, c.state, g.category, g.make, c.decided_at,
                (select count(*) from stolengoods.completion_number n where n.completion_id = c.id) as numbers,
                (select count(*) from stolengoods.completion_photo p where p.completion_id = c.id) as photos
            """ + FROM + """
                and (:search = '' or g.category = lower(:search) or lower(g.make) = lower(:search)
                    or g.registration_number = :search)
            """,
            CompletionList::row,
            "wacht",
            List.of(
                    sortable("wacht", "completion.column.waiting", "c.state <> 'OPEN', c.sent_at %s, c.id"),
                    sortable("soort", "stolengoods.column.category", "g.category %s, c.id"),
                    sortable("merk", "stolengoods.column.make", "g.make %s nulls last, c.id"),
                    plain("inhoud", "completion.column.content"),
                    sortable("besluit", "completion.column.decision", "c.state %s, c.id")),
            new Export<>(
                    "aanvullingen.csv",
                    List.of(
                            cell("nummer", Row::id),
                            cell("ontvangen", Row::sentAt),
                            cell("categorie", Row::category),
                            cell("merk", Row::make),
                            cell("nummers", Row::numbers),
                            cell("fotos", Row::photos),
                            cell("besluit", Row::state),
                            cell("besloten", Row::decidedAt))));

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

    static ListPage<Row> within(Reach reach) {
        return LIST.with("everywhere", reach.everywhere())
                .with("codes", reach.array())
                .with("organisation", reach.organisation());
    }

    /** The one that waits longest. */
    Optional<Long> next(Reach reach) {
        return database.sql("select c.id" + FROM + " and c.state = 'OPEN' order by c.sent_at, c.id limit 1")
                .param("everywhere", reach.everywhere())
                .param("codes", reach.array())
                .param("organisation", reach.organisation())
                .query(Long.class)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
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
