// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.List;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** What was put aside for the own shops, without what stands in it. */
final class QuarantineList {
    private static final String FITTING = """
            select * from purchases.quarantine
            where shop_id = any(:shops) and (:search = '' or id::text ilike :search || '%')
            """;
    private static final ListPage<Quarantined> LIST = new ListPage<>(
            OfflineRights.QUARANTINE,
            FITTING,
            Quarantined::of,
            "-aangekomen",
            List.of(
                    sortable("aangekomen", "offline.column.arrived", "arrived_at %s, id"),
                    plain("van", "offline.column.by"),
                    plain("waarom", "offline.column.cause"),
                    sortable("stand", "purchases.column.state", "accepted %s nulls first, arrived_at, id")),
            new Export<>(
                    "quarantaine.csv",
                    List.of(
                            cell("verwijzing", Quarantined::id),
                            cell("aangekomen", Quarantined::arrivedAt),
                            cell("ingevoerd door", Quarantined::account),
                            cell("gebracht door", Quarantined::arrivedBy),
                            cell("status", entry -> entry.state().code()),
                            cell("reden", Quarantined::reason))));

    private QuarantineList() {}

    static ListPage<Quarantined> of(List<Shop> shops) {
        return LIST.with("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new));
    }
}
