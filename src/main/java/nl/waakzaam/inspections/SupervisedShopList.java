// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/** The shops in somebody's area, with when each was last inspected and by when somebody comes back. */
public final class SupervisedShopList {
    static final String PATH = InspectionList.PATH + "/winkels";

    private static final String SQL = """
            select s.id, s.name, s.town, s.state,
                   (select max(i.opened_at) from inspections.inspection i where i.shop_id = s.id) as last_at,
                   (select min(o.follow_up_on) from inspections.inspection i
                    join inspections.outcome o on o.inspection_id = i.id
                    where i.shop_id = s.id and not exists (
                        select from inspections.inspection next
                        join inspections.outcome done on done.inspection_id = next.id
                        where next.follows = i.id)) as due_on
            from unnest(:shops::uuid[], :names::text[], :towns::text[], :states::text[]) as s (id, name, town, state)
            where :search = '' or strpos(lower(s.name), lower(:search)) > 0 or lower(s.town) = lower(:search)
            """;

    private SupervisedShopList() {}

    static ListPage<Row> of(List<Shop> shops, LocalDate today) {
        return InspectionList.named(
                new ListPage<>(
                                PATH,
                                SQL,
                                SupervisedShopList::row,
                                "hercontrole",
                                List.of(
                                        sortable("naam", "inspections.column.shop", "name %s, id"),
                                        sortable("plaats", "inspections.column.town", "town %s, name, id"),
                                        sortable("inspectie", "inspections.column.last", "last_at %s nulls first, id"),
                                        sortable(
                                                "hercontrole",
                                                "inspections.column.due",
                                                "due_on %s nulls last, name, id"),
                                        sortable("status", "inspections.column.state", "state %s, name, id")),
                                new Export<>(
                                        "winkels.csv",
                                        List.of(
                                                cell("winkel", Row::name),
                                                cell("plaats", Row::town),
                                                cell("status", Row::state),
                                                cell("laatste inspectie", Row::lastAt),
                                                cell("hercontrole", Row::dueOn))))
                        .with(
                                "states",
                                shops.stream()
                                        .map(shop -> shop.stateOn(today).name())
                                        .toArray(String[]::new)),
                shops);
    }

    /** A shop in the list. */
    public record Row(
            UUID id,
            String name,
            String town,
            String state,
            @Nullable Instant lastAt,
            @Nullable LocalDate dueOn) {
        public boolean isOverdueOn(LocalDate today) {
            return dueOn != null && dueOn.isBefore(today);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("town"),
                row.getString("state"),
                RowMoments.find(row, "last_at"),
                row.getObject("due_on", LocalDate.class));
    }
}
