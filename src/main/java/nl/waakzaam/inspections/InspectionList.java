// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/**
 * The inspections in an area, those with a follow-up first: what is overdue stands on top. Colleagues see who inspects
 * where, why, and how often a seller was opened.
 */
public final class InspectionList {
    static final String PATH = "/inspecties";

    private static final String SQL = """
            select i.id, i.number, s.name, s.town, i.inspector, i.organisation, i.ground, i.reason, i.opened_at,
                   i.sellers_seen, o.closed_at, o.measure, case when not exists (
                       select from inspections.inspection next
                       join inspections.outcome done on done.inspection_id = next.id
                       where next.follows = i.id) then o.follow_up_on end as due_on
            from inspections.inspection i
            left join inspections.outcome o on o.inspection_id = i.id
            left join unnest(:shops::uuid[], :names::text[], :towns::text[]) as s (id, name, town) on s.id = i.shop_id
            where i.municipality = any(:codes) and (:search = '' or i.number::text = :search
                or strpos(lower(s.name), lower(:search)) > 0 or lower(s.town) = lower(:search))
            """;

    private InspectionList() {}

    /** @param shops those of the area, for their names */
    static ListPage<Row> of(Set<String> codes, List<Shop> shops) {
        return named(
                new ListPage<>(
                                PATH,
                                SQL,
                                InspectionList::row,
                                "hercontrole",
                                List.of(
                                        sortable("nummer", "inspections.column.number", "i.number %s"),
                                        sortable("winkel", "inspections.column.shop", "name %s, i.id"),
                                        sortable("geopend", "inspections.column.opened", "i.opened_at %s, i.id"),
                                        sortable("maatregel", "inspections.column.measure", "measure %s, i.id"),
                                        sortable(
                                                "hercontrole",
                                                "inspections.column.due",
                                                "due_on %s nulls last, i.opened_at desc, i.id"),
                                        plain("door", "inspections.column.by")),
                                new Export<>(
                                        "inspecties.csv",
                                        List.of(
                                                cell("nummer", Row::number),
                                                cell("winkel", Row::shop),
                                                cell("plaats", Row::town),
                                                cell("toezichthouder", Row::inspector),
                                                cell("organisatie", Row::organisation),
                                                cell("grond", Row::ground),
                                                cell("reden", Row::reason),
                                                cell("geopend", Row::openedAt),
                                                cell("gesloten", Row::closedAt),
                                                cell("maatregel", Row::measureCode),
                                                cell("hercontrole", Row::dueOn),
                                                cell("verkopers ingezien", Row::sellersSeen))))
                        .with("codes", codes.toArray(String[]::new)),
                shops);
    }

    /** A list whose SQL asks {@code :shops}, {@code :names} and {@code :towns}. */
    static <R> ListPage<R> named(ListPage<R> list, List<Shop> shops) {
        return list.with("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new))
                .with("names", shops.stream().map(Shop::tradeName).toArray(String[]::new))
                .with("towns", shops.stream().map(shop -> shop.address().town()).toArray(String[]::new));
    }

    /** An inspection in the list; {@code dueOn} is the day of a follow-up that nobody came for yet. */
    public record Row(
            UUID id,
            long number,
            @Nullable String shop,
            @Nullable String town,
            String inspector,
            String organisation,
            String ground,
            String reason,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Measure measure,
            @Nullable LocalDate dueOn,
            int sellersSeen) {
        public boolean isOverdueOn(LocalDate today) {
            return dueOn != null && dueOn.isBefore(today);
        }

        public @Nullable String measureCode() {
            return measure == null ? null : measure.code();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var measure = row.getString("measure");
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("town"),
                row.getString("inspector"),
                row.getString("organisation"),
                row.getString("ground"),
                row.getString("reason"),
                Objects.requireNonNull(RowMoments.find(row, "opened_at")),
                RowMoments.find(row, "closed_at"),
                measure == null ? null : Measure.valueOf(measure),
                row.getObject("due_on", LocalDate.class),
                row.getInt("sellers_seen"));
    }
}
