// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.List;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** The registers of the own shops. Sellers stand in it nowhere. */
final class StockList {
    static final String PATH = "/handelaar/inkopen";
    private static final String FITTING = """
            where g.shop_id = any(:shops) and (:search = ''
                or g.year || '-' || lpad(g.number::text, 6, '0') = :search
                or upper(regexp_replace(:search, '[^A-Za-z0-9]', '', 'g')) = any(d.keys)
                or concat_ws(' ', d.category, d.make, d.type, d.colour, d.words) ilike
                    '%' || replace(replace(replace(:search, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')
            """;
    private static final ListPage<PurchasedGood> LIST = new ListPage<>(
            PATH,
            Entries.ROWS + FITTING,
            Entries::row,
            "-volgnummer",
            List.of(
                    sortable("volgnummer", "purchases.column.number", "g.year %s, g.number %s, g.id"),
                    sortable("goed", "purchases.column.good", "d.category %s, d.make %s, g.id"),
                    sortable("inkoop", "purchases.column.bought", "p.bought_on %s, g.year %s, g.number %s, g.id"),
                    sortable("aanhouden", "purchases.column.held", "g.held_until %s nulls last, g.id"),
                    plain("status", "purchases.column.state")),
            new Export<>(
                    "inkopen.csv",
                    List.of(
                            cell("volgnummer", good -> good.number().text()),
                            cell("inkoopdatum", PurchasedGood::boughtOn),
                            cell("geregistreerd", PurchasedGood::registeredAt),
                            cell("laat", good -> good.late() ? "ja" : "nee"),
                            cell(
                                    "categorie",
                                    good -> good.description().category().code()),
                            cell("merk", good -> good.description().make()),
                            cell("type", good -> good.description().type()),
                            cell("kleur", good -> good.description().colour()),
                            cell("omschrijving", good -> good.description().words()),
                            cell("kenmerken", StockList::numbers),
                            cell("prijs", good -> good.description().price().euros()),
                            cell(
                                    "tegenprestatie",
                                    good -> good.description().price().otherwise()),
                            cell("aan te houden tot en met", PurchasedGood::heldUntil),
                            cell("verkocht", PurchasedGood::soldAt))));

    private StockList() {}

    static ListPage<PurchasedGood> of(List<Shop> shops) {
        return LIST.with("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new));
    }

    private static String numbers(PurchasedGood good) {
        return String.join(
                "; ",
                good.description().numbers().stream()
                        .map(number -> number.raw())
                        .toList());
    }
}
