// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;

/** What is on hold in the own shops, and what came free today; what comes free first stands first. */
final class HoldingList {
    static final String PATH = "/handelaar/aanhouden";
    private static final String FREE_TODAY = """
            (g.sold_at is null and g.seized_at is null and (g.released_at >= :midnight or g.released_at is null and g.held_until = :yesterday))
            """;
    private static final String FITTING = """
            where g.shop_id = any(:shops) and %1$s and case :wat
                when '' then %2$s or %3$s
                when 'vandaag' then %3$s
                when 'aanhouden' then %2$s
                when 'bevel' then %2$s and %4$s
                else false end
            """.formatted(Entries.SEARCHED, Entries.HELD, FREE_TODAY, Entries.ORDERED);
    private static final String FREE = "case when g.released_at is null then g.held_until else :yesterday end %s, g.id";

    private HoldingList() {}

    static ListPage<PurchasedGood> of(List<Shop> shops, LocalDate today) {
        var names = shops.stream().collect(Collectors.toMap(Shop::id, Shop::tradeName));
        return new ListPage<>(
                        PATH,
                        Entries.ROWS + FITTING,
                        Entries::row,
                        "vrij",
                        List.of(
                                sortable("vrij", "purchases.holding.free", FREE),
                                sortable("goed", "purchases.column.good", "d.category %s, d.make %s, d.type %s, g.id"),
                                sortable("volgnummer", "purchases.column.number", "g.year %s, g.number %s, g.id"),
                                sortable("winkel", "purchases.form.shop", "array_position(:shops, g.shop_id) %s, g.id"),
                                sortable(
                                        "grond",
                                        "purchases.holding.ground",
                                        Entries.ORDERED + " %s, g.grounds %s, g.id")),
                        new Export<>(
                                "aanhouden.csv",
                                List.of(
                                        cell("winkel", good -> names.get(good.shop())),
                                        cell("volgnummer", good -> good.number().text()),
                                        cell(
                                                "categorie",
                                                good -> good.description()
                                                        .category()
                                                        .code()),
                                        cell("merk", good -> good.description().make()),
                                        cell("type", good -> good.description().type()),
                                        cell("aan te houden tot en met", PurchasedGood::heldUntil),
                                        cell("op bevel", good -> good.extended() ? "ja" : "nee"),
                                        cell(
                                                "artikelen",
                                                good -> good.extended() ? "" : String.join("; ", good.grounds())),
                                        cell("vrijgegeven", PurchasedGood::releasedAt))))
                .with(Filter.codes("wat", "purchases.holding.filter", "vandaag", "aanhouden", "bevel"))
                .with("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new))
                .with("today", today)
                .with("yesterday", today.minusDays(1))
                .with("midnight", today.atStartOfDay(DutchTime.ZONE).toOffsetDateTime());
    }
}
