// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/** The channels, with how much waits and lies aside; where they lead is on their own page. */
public final class ChannelList {
    static final ListPage<Row> LIST = new ListPage<>(
            ChannelPages.PATH,
            """
            select c.id, c.name, c.kind, c.area, c.paused_at is not null as paused, d.waiting, d.dead, d.last
            from hits.channel c cross join lateral (
                select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'DEAD') as dead,
                    max(settled_at) filter (where state = 'DELIVERED') as last
                from hits.delivery where channel_id = c.id) d
            where c.removed_at is null and (:search = '' or strpos(lower(c.name), lower(:search)) > 0
                or c.area = upper(:search))
            """,
            ChannelList::row,
            "naam",
            List.of(
                    sortable("naam", "notification.name", "name %s, id"),
                    sortable("soort", "notification.kind", "kind %s, name, id"),
                    sortable("gebied", "notification.area", "area %s, name, id"),
                    plain("stand", "notification.state"),
                    number("wacht", "notification.waiting", "waiting %s, id"),
                    number("onbezorgd", "notification.dead", "dead %s, id"),
                    sortable("laatst", "notification.last", "last %s nulls last, id")),
            new Export<>(
                    "meldkanalen.csv",
                    List.of(
                            cell("naam", Row::name),
                            cell("soort", row -> row.kind().name().toLowerCase(Locale.ROOT)),
                            cell("gebied", Row::area),
                            cell("gepauzeerd", row -> row.paused() ? "ja" : "nee"),
                            cell("wacht", Row::waiting),
                            cell("onbezorgd", Row::dead),
                            cell("laatst-bezorgd", Row::last))));

    private ChannelList() {}

    /**
     * A channel in the list.
     *
     * @param last when something arrived there last; null for never
     */
    public record Row(
            UUID id,
            String name,
            Kind kind,
            String area,
            boolean paused,
            long waiting,
            long dead,
            @Nullable Instant last) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var last = row.getObject("last", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("area"),
                row.getBoolean("paused"),
                row.getLong("waiting"),
                row.getLong("dead"),
                last == null ? null : last.toInstant());
    }
}
