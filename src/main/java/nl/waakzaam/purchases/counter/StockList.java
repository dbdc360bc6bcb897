// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Cell;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;
import org.jspecify.annotations.Nullable;

/** The registers of the own shops. Sellers stand in it nowhere. */
final class StockList {
    static final String PATH = "/handelaar/inkopen";
    private static final String FITTING = """
            where g.shop_id = any(:shops) and %s and %s
                and (:winkel = '' or g.shop_id::text = :winkel)
                and (:categorie = '' or d.category = :categorie)
                and (nullif(:van, '')::date is null or p.bought_on >= nullif(:van, '')::date)
                and (nullif(:tot, '')::date is null or p.bought_on <= nullif(:tot, '')::date)
                and (:laat = '' or p.late = (:laat = 'ja'))
                and (:kenmerk = '' or (cardinality(d.keys) > 0) = (:kenmerk = 'ja'))
            """.formatted(Entries.SEARCHED, Entries.AS_CHOSEN);
    private static final String AS_IT_STANDS =
            "case when g.sold_at is not null then 4 when g.seized_at is not null then 3 when " + Entries.HELD
                    + " then 1 else 2 end %s, g.held_until %s nulls last, g.id";

    private StockList() {}

    static ListPage<PurchasedGood> of(List<Shop> shops, LocalDate today) {
        return new ListPage<>(
                        PATH,
                        Entries.ROWS + FITTING,
                        Entries::row,
                        "-volgnummer",
                        columns(shops.size() > 1),
                        new Export<>("inkopen.csv", cells(shops)))
                .with(
                        Filter.codes("status", "purchases.filter.status", Entries.states()),
                        Filter.choice("categorie", "purchases.form.category", Choices::categories),
                        Filter.choice("winkel", "purchases.form.shop", page -> Choices.shops(shops)),
                        Filter.day("van", "purchases.filter.from"),
                        Filter.day("tot", "purchases.filter.until"),
                        Filter.codes("laat", "purchases.filter.late", "ja", "nee"),
                        Filter.codes("kenmerk", "purchases.filter.number", "ja", "nee"))
                .with("today", today)
                .with("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new));
    }

    private static List<Column> columns(boolean severalShops) {
        var columns = new ArrayList<>(List.of(
                sortable("volgnummer", "purchases.column.number", "g.year %s, g.number %s, g.id"),
                sortable("goed", "purchases.column.good", "d.category %s, d.make %s, d.type %s, g.id"),
                sortable("inkoop", "purchases.column.bought", "p.bought_on %s, g.year %s, g.number %s, g.id"),
                number("prijs", "purchases.column.price", "d.price_cents %s nulls last, g.id"),
                sortable("aanhouden", "purchases.column.held", "g.held_until %s nulls last, g.id"),
                sortable("status", "purchases.column.state", AS_IT_STANDS)));
        if (severalShops) {
            columns.add(
                    1,
                    sortable(
                            "winkel",
                            "purchases.form.shop",
                            "array_position(:shops, g.shop_id) %s, g.year %s, g.number %s"));
        }
        return columns;
    }

    private static List<Cell<PurchasedGood>> cells(List<Shop> shops) {
        var names = shops.stream().collect(Collectors.toMap(Shop::id, Shop::tradeName));
        return List.of(
                cell("winkel", good -> names.get(good.shop())),
                cell("volgnummer", good -> good.number().text()),
                cell("inkoopdatum", PurchasedGood::boughtOn),
                cell("geregistreerd", PurchasedGood::registeredAt),
                cell("laat", good -> good.late() ? "ja" : "nee"),
                cell("categorie", good -> good.description().category().code()),
                cell("merk", good -> good.description().make()),
                cell("type", good -> good.description().type()),
                cell("kleur", good -> good.description().colour()),
                cell("omschrijving", good -> good.description().words()),
                cell("kenmerken", Choices::numbers),
                cell("prijs", StockList::price),
                cell("tegenprestatie", good -> good.description().price().otherwise()),
                cell("aan te houden tot en met", PurchasedGood::heldUntil),
                cell("op bevel", good -> good.extended() ? "ja" : "nee"),
                cell("vrijgegeven", PurchasedGood::releasedAt),
                cell("in beslag genomen", PurchasedGood::seizedAt),
                cell("verkocht", PurchasedGood::soldAt));
    }

    private static @Nullable BigDecimal price(PurchasedGood good) {
        var euros = good.description().price().euros();
        return euros == null ? null : new BigDecimal(euros);
    }
}
