// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.purchases.Entries;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.ShopNames;
import nl.waakzaam.purchases.counter.Choices;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Component;

/** The goods in shops of a detective's area, by good, shop and period; and those that are held there by order. */
@Component
class GoodsInShops {
    static final String SEARCH = "/politie/inkopen";
    static final String ORDERS = "/politie/bevelen";
    private static final String IN_AREA = "where (:everywhere or p.municipality = any(:codes)) and ";
    private static final String FITTING = IN_AREA + """
            %s and %s
                and (:nummer = '' or g.id in (select k.good_id from purchases.good_key k
                    where k.key = upper(regexp_replace(:nummer, '[^A-Za-z0-9]', '', 'g'))))
                and (:winkel = '' or g.shop_id = any(:shops))
                and (:gemeente = '' or p.municipality = :gemeente)
                and (:categorie = '' or d.category = :categorie)
                and (nullif(:van, '')::date is null or p.bought_on >= nullif(:van, '')::date)
                and (nullif(:tot, '')::date is null or p.bought_on <= nullif(:tot, '')::date)
            """.formatted(Entries.SEARCHED, Entries.AS_CHOSEN);
    private static final String ORDERED =
            IN_AREA + Entries.HELD + " and " + Entries.ORDERED + " and " + Entries.SEARCHED;

    private final Municipalities municipalities;
    private final Shops shops;
    private final ShopNames names;

    GoodsInShops(Municipalities municipalities, Shops shops, ShopNames names) {
        this.municipalities = municipalities;
        this.shops = shops;
        this.names = names;
    }

    ListPage<PurchasedGood> search(Actor detective, Wanted wanted, LocalDate today) {
        return list(SEARCH, FITTING, "-inkoop", "inkopen.csv", detective, today)
                .with(
                        Filter.word("nummer", "purchases.police.number"),
                        Filter.choice("categorie", "purchases.form.category", Choices::categories),
                        Filter.word("winkel", "purchases.police.shop"),
                        Filter.choice("gemeente", "purchases.police.municipality", page -> within(detective, today)),
                        Filter.day("van", "purchases.filter.from"),
                        Filter.day("tot", "purchases.filter.until"),
                        Filter.codes("status", "purchases.filter.status", Entries.states()))
                .with("shops", named(wanted.filters().getOrDefault("winkel", "")));
    }

    ListPage<PurchasedGood> orders(Actor detective, LocalDate today) {
        return list(ORDERS, ORDERED, "aanhouden", "bevelen.csv", detective, today);
    }

    private ListPage<PurchasedGood> list(
            String path, String fitting, String usual, String fileName, Actor detective, LocalDate today) {
        return new ListPage<>(
                        path,
                        Entries.ROWS + fitting,
                        Entries::row,
                        usual,
                        columns(),
                        new Export<>(fileName, cells(names.reader())))
                .with("everywhere", isEverywhere(detective))
                .with("codes", municipalities.within(detective.area()).toArray(String[]::new))
                .with("today", today);
    }

    private static List<Column> columns() {
        return List.of(
                sortable("goed", "purchases.column.good", "d.category %s, d.make %s, d.type %s, g.id"),
                sortable("winkel", "purchases.form.shop", "p.municipality %s, g.shop_id %s, g.year %s, g.number %s"),
                sortable("inkoop", "purchases.column.bought", "p.bought_on %s, g.id"),
                sortable("aanhouden", "purchases.column.held", "g.held_until %s nulls last, g.id"),
                sortable("status", "purchases.column.state", "(g.sold_at is not null) %s, g.held_until %s, g.id"));
    }

    private static List<ListPage.Cell<PurchasedGood>> cells(Function<ShopId, String> names) {
        return List.of(
                cell("winkel", good -> names.apply(good.shop())),
                cell("volgnummer", good -> good.number().text()),
                cell("inkoopdatum", PurchasedGood::boughtOn),
                cell("categorie", good -> good.description().category().code()),
                cell("merk", good -> good.description().make()),
                cell("type", good -> good.description().type()),
                cell("kleur", good -> good.description().colour()),
                cell("omschrijving", good -> good.description().words()),
                cell("kenmerken", Choices::numbers),
                cell("aan te houden tot en met", PurchasedGood::heldUntil),
                cell("op bevel", good -> good.extended() ? "ja" : "nee"),
                cell("verkocht", PurchasedGood::soldAt));
    }

    private UUID[] named(String words) {
        return words.isEmpty()
                ? new UUID[0]
                : shops.named(words).stream().map(ShopId::value).toArray(UUID[]::new);
    }

    private Map<String, String> within(Actor detective, LocalDate today) {
        Set<String> codes = municipalities.within(detective.area());
        var choices = new LinkedHashMap<String, String>();
        municipalities.list(today).stream()
                .filter(municipality -> isEverywhere(detective) || codes.contains(municipality.code()))
                .sorted(Comparator.comparing(Municipality::name))
                .forEach(municipality -> choices.put(municipality.code(), municipality.name()));
        return choices;
    }

    private static boolean isEverywhere(Actor detective) {
        return detective.area().contains("NL");
    }
}
