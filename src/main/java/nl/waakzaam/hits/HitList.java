// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/** The work-list of detectives: what may leave a shop first stands on top, what has ended below. */
public final class HitList {
    private static final String SQL = """
            select h.id, h.category, h.make, h.municipality, h.held_until, h.sold, h.state, h.assigned_to, h.found_at,
                   p.verdict, h.urgent_since,
                   h.state not in ('NOT_THE_SAME', 'CLOSED', 'WITHDRAWN') as open
            from hits.hit h
                join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
            where (:everywhere or h.municipality = any(:codes))
                and (:search = '' or h.category = lower(:search) or lower(h.make) = lower(:search)
                    or h.municipality = upper(:search))
            """;
    private static final String URGENCY =
            "open desc, urgent_since nulls last, state not in ('NEW', 'ASSIGNED', 'CONTACTED'), sold, held_until %s nulls last, verdict = 'LIKELY', found_at, id";

    private HitList() {}

    static ListPage<Row> of(boolean everywhere, Set<String> codes) {
        return new ListPage<>(
                        HitPages.PATH,
                        SQL,
                        HitList::row,
                        "haast",
                        List.of(
                                sortable("goed", "hits.column.good", "category %s, make %s nulls last, id"),
                                sortable("gemeente", "hits.column.municipality", "municipality %s, id"),
                                sortable("zekerheid", "hits.column.verdict", "verdict = 'LIKELY' %s, id"),
                                sortable("haast", "hits.column.urgency", URGENCY),
                                sortable("gevonden", "hits.column.found", "found_at %s, id"),
                                plain("stand", "hits.column.state")),
                        new Export<>(
                                "treffers.csv",
                                List.of(
                                        cell("treffer", Row::id),
                                        cell("categorie", Row::category),
                                        cell("merk", Row::make),
                                        cell("gemeente", Row::municipality),
                                        cell("zeker", Row::sure),
                                        cell("aanhouden-tot-en-met", Row::heldUntil),
                                        cell("verkocht", Row::sold),
                                        cell("stand", Row::state),
                                        cell("gevonden", Row::foundAt))))
                .with("everywhere", everywhere)
                .with("codes", codes.toArray(String[]::new));
    }

    /** A hit in the list. */
    public record Row(
            UUID id,
            String category,
            @Nullable String make,
            String municipality,
            boolean sure,
            @Nullable LocalDate heldUntil,
            boolean sold,
            Hit.State state,
            Instant foundAt) {
        /** When the shop may sell it; null where it may already. */
        public @Nullable Instant freeAt() {
            return heldUntil == null
                    ? null
                    : heldUntil.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
        }

        public boolean isHeldAt(Instant now) {
            var freeAt = freeAt();
            return !sold && freeAt != null && now.isBefore(freeAt);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("category"),
                row.getString("make"),
                row.getString("municipality"),
                row.getString("verdict").equals("SAME"),
                row.getObject("held_until", LocalDate.class),
                row.getBoolean("sold"),
                Hit.State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("found_at", OffsetDateTime.class))
                        .toInstant());
    }
}
