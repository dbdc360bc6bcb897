// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/**
 * The work-list of detectives: what became urgent stands on top, then what may leave a shop first, what may leave it
 * already, what was sold, what police hold or took, and what has ended.
 */
public final class HitList {
    /**
     * {@code free_at}: the first moment at which the shop may sell it, by Dutch days, also where the clock changes;
     * {@code due_at}: when the next step must be taken, as {@link StepTerms} reckons it.
     */
    private static final String SQL = """
            select *, coalesce(due_at < :now, false) as late, case when not open then 5 when urgent_since is not null then 0 when acted then 4 when sold then 3
                           when free_at > :now then 1 else 2 end as turn
            from (
                select h.id, h.category, h.make, h.municipality, h.shop_id, h.held_until, h.sold, h.state, h.assigned_to,
                       h.found_at, h.changed_at, h.urgent_since, p.verdict,
                       h.unread and h.assigned_to = :account as unread, h.state = any(:open) as open,
                        h.state not in ('NEW', 'ASSIGNED', 'CONTACTED') as acted,
                       (h.held_until + 1)::timestamp at time zone 'Europe/Amsterdam' as free_at,
                       case when t.hours > 0 then since.at + t.hours * interval '1 hour' else
                           ((:calendar::date[])[width_bucket((since.at at time zone 'Europe/Amsterdam')::date,
                               :calendar::date[]) + t.days] + 1)::timestamp at time zone 'Europe/Amsterdam' end as due_at
                from hits.hit h
                    join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                    left join unnest(:termStates::text[], :termHours::int[], :termDays::int[]) t (state, hours, days)
                        on t.state = h.state
                    left join lateral (select coalesce(max(s.at), h.found_at) as at from hits.step s
                        where s.hit_id = h.id and s.state is not null) since on t.state is not null
                where (:everywhere or h.municipality = any(:codes))) hit
            where (:search = '' or category = lower(:search) or lower(make) = lower(:search)
                    or municipality = upper(:search))
                and (:stand = '' or state = :stand or :stand = 'OPEN' and open)
                and (:zekerheid = '' or verdict = :zekerheid)
                and (:categorie = '' or category = :categorie)
                and (:gemeente = '' or municipality = :gemeente)
                and (:winkel = '' or shop_id = any(:shops))
                and case :wie when '' then true when 'MINE' then assigned_to = :account when 'UNREAD' then unread
                    when 'NOBODY' then assigned_to is null
                    else assigned_to <> :account end
                and (:binnen = '' or not sold and free_at > :now and free_at <= :now + case :binnen
                    when '12' then interval '12 hours' when '24' then interval '24 hours'
                    when '72' then interval '72 hours' when '168' then interval '168 hours' end)
                and case :stap when '' then true when 'LATE' then due_at < :now
                    when '24' then due_at >= :now and due_at < :now + interval '24 hours' end
                and (:verkocht = '' or sold = (:verkocht = 'YES'))
            """;

    private static final String URGENCY = "turn, free_at %s nulls last, verdict = 'LIKELY', found_at, id";

    private HitList() {}

    /**
     * @param municipalities the names of those that have hits, by code
     * @param shops those whose name was asked for; of none when none was
     */
    static ListPage<Row> of(
            HitScope scope,
            Instant now,
            StepTerms.InQueries terms,
            Map<String, String> municipalities,
            List<ShopId> shops) {
        return new ListPage<>(HitPages.PATH, SQL, HitList::row, "haast", columns(), export())
                .with(HitFilters.of(municipalities))
                .with("everywhere", scope.everywhere())
                .with("codes", scope.codes().toArray(String[]::new))
                .with("account", scope.account())
                .with("now", now.atOffset(ZoneOffset.UTC))
                .with("open", Hit.State.open())
                .with("termStates", terms.states())
                .with("termHours", terms.hours())
                .with("termDays", terms.days())
                .with("calendar", terms.calendar())
                .with("shops", shops.stream().map(ShopId::value).toArray(UUID[]::new));
    }

    private static List<Column> columns() {
        return List.of(
                sortable("goed", "hits.column.good", "category %s, make %s nulls last, id"),
                sortable("gemeente", "hits.column.municipality", "municipality %s, id"),
                sortable("zekerheid", "hits.column.verdict", "verdict = 'LIKELY' %s, id"),
                sortable("haast", "hits.column.urgency", URGENCY),
                sortable("stap", "hits.column.step", "due_at %s nulls last, id"),
                sortable("gevonden", "hits.column.found", "found_at %s, id"),
                plain("stand", "hits.column.state"));
    }

    private static Export<Row> export() {
        return new Export<>(
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
                        cell("volgende-stap-uiterlijk", Row::dueAt),
                        cell("te-laat", Row::late),
                        cell("nieuw-voor-u", Row::unread),
                        cell("gevonden", Row::foundAt)));
    }

    /**
     * A hit in the list.
     *
     * @param urgent there is haste: a dealer looked it up, or it is sought no more while police hold it
     * @param assignedTo the account that works on it
     * @param unread it was given to who looks at the list, who has not opened it yet
     * @param dueAt when the next step must be taken; null when nothing needs to follow
     * @param late whether that is over
     */
    public record Row(
            UUID id,
            String category,
            @Nullable String make,
            String municipality,
            boolean sure,
            @Nullable LocalDate heldUntil,
            boolean sold,
            boolean urgent,
            Hit.State state,
            @Nullable String assignedTo,
            boolean unread,
            @Nullable Instant dueAt,
            boolean late,
            Instant foundAt,
            Instant changedAt) {
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

        /** How long it stays there yet. */
        public Duration left(Instant now) {
            return Remaining.until(Objects.requireNonNull(freeAt()), now);
        }

        /** How long the next step is late. */
        public Duration lateFor(Instant now) {
            return Duration.between(Objects.requireNonNull(dueAt), now);
        }

        /** The hit as it is seen here; whoever ticks it says that. */
        public String seen() {
            return new Ticked(new HitId(id), changedAt.toString()).written();
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
                RowMoments.find(row, "urgent_since") != null,
                Hit.State.valueOf(row.getString("state")),
                row.getString("assigned_to"),
                row.getBoolean("unread"),
                RowMoments.find(row, "due_at"),
                row.getBoolean("late"),
                RowMoments.get(row, "found_at"),
                RowMoments.get(row, "changed_at"));
    }
}
