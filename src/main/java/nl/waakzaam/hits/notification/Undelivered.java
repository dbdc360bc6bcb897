// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** What no attempt could bring, until a person sends it again. Names neither hit nor good. */
public final class Undelivered {
    static final String PATH = ChannelPages.PATH + "/onbezorgd";
    static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select d.id, c.id as channel, c.name, d.made_at, d.settled_at, a.outcome, a.answer, a.number
            from hits.delivery d
                join hits.channel c on c.id = d.channel_id
                cross join lateral (
                    select count(*) as number, (array_agg(outcome order by id desc))[1] as outcome,
                        (array_agg(answer order by id desc))[1] as answer
                    from hits.attempt where delivery_id = d.id) a
            where d.state = 'DEAD' and c.removed_at is null
                and (:search = '' or strpos(lower(c.name), lower(:search)) > 0 or d.id::text = lower(:search))
            """,
            Undelivered::row,
            "-opgegeven",
            List.of(
                    sortable("kanaal", "notification.channel", "name %s, id"),
                    sortable("melding", "notification.made", "made_at %s, id"),
                    sortable("opgegeven", "notification.given-up", "settled_at %s, id"),
                    plain("uitkomst", "notification.outcome"),
                    number("pogingen", "notification.attempts", "number %s, id"),
                    plain("opnieuw", "notification.resend")),
            new Export<>(
                    "onbezorgde-meldingen.csv",
                    List.of(
                            cell("bezorging", Row::id),
                            cell("kanaal", Row::name),
                            cell("gemeld", Row::madeAt),
                            cell("opgegeven", Row::givenUpAt),
                            cell("pogingen", Row::attempts),
                            cell("antwoord", Row::answer))));

    private Undelivered() {}

    /**
     * What lies aside.
     *
     * @param outcome of the last attempt
     */
    public record Row(
            UUID id,
            UUID channel,
            String name,
            Instant madeAt,
            Instant givenUpAt,
            String outcome,
            String answer,
            long attempts) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("channel", UUID.class),
                row.getString("name"),
                RowMoments.get(row, "made_at"),
                RowMoments.get(row, "settled_at"),
                Objects.requireNonNullElse(row.getString("outcome"), ""),
                Objects.requireNonNullElse(row.getString("answer"), ""),
                row.getLong("number"));
    }
}
