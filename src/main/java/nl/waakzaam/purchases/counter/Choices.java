// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.purchases.IdentityDocument;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.site.Page;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;

/** What the screens of the counter let choose from, and how they put things. */
public final class Choices {
    private Choices() {}

    public static Map<String, String> shops(List<Shop> shops) {
        var choices = new LinkedHashMap<String, String>();
        shops.forEach(shop -> choices.put(shop.id().toString(), shop.tradeName()));
        return choices;
    }

    public static Map<String, String> categories(Page page) {
        return choices(
                page,
                "category.",
                Arrays.stream(Category.values()).map(Category::code).toList());
    }

    public static Map<String, String> sellers(Page page) {
        return choices(
                page,
                "purchases.seller.",
                Arrays.stream(Seller.Kind.values()).map(Seller.Kind::code).toList());
    }

    public static Map<String, String> documents(Page page) {
        return choices(
                page,
                "purchases.document.",
                Arrays.stream(IdentityDocument.Kind.values())
                        .map(IdentityDocument.Kind::code)
                        .toList());
    }

    private static Map<String, String> choices(Page page, String key, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        codes.forEach(code -> choices.put(code, page.text(key + code)));
        return choices;
    }

    /** Category and make, as a heading. */
    public static String name(Page page, PurchasedGood good) {
        var described = good.description();
        return page.text("category." + described.category().code())
                + (described.make() == null ? "" : " " + described.make());
    }

    /** Until when a good stays, in one sentence with its articles. */
    public static String held(Page page, PurchasedGood good) {
        var lastDay = good.heldUntil();
        if (good.seizedAt() != null) {
            return page.text("purchases.held.seized", page.date(good.seizedAt()));
        }
        if (good.releasedAt() != null) {
            return page.text("purchases.held.released", page.date(good.releasedAt()));
        }
        if (lastDay != null && good.extended()) {
            return page.text("purchases.held.order", page.weekday(lastDay.plusDays(1)));
        }
        return lastDay == null
                ? page.text("purchases.held.none")
                : page.text("purchases.held", page.weekday(lastDay.plusDays(1)), String.join("; ", good.grounds()));
    }

    /** The numbers on a good, for a cell. */
    public static String numbers(PurchasedGood good) {
        return good.description().numbers().stream().map(GoodNumber::raw).collect(Collectors.joining("; "));
    }

    /** By what a good is held, in a few words; of an order not which case it serves. */
    public static String ground(Page page, PurchasedGood good) {
        if (good.releasedAt() != null) {
            return page.text("purchases.holding.released");
        }
        return good.extended() ? page.text("purchases.holding.order") : String.join("; ", good.grounds());
    }

    /** What the typist may look at again; never a reason to refuse. */
    public static List<String> hints(Page page, GoodNumber number) {
        return Identifiers.read(number.kind(), number.raw()) instanceof Reading.Number read
                ? read.hints().stream()
                        .map(hint -> hint.positions().isEmpty()
                                ? page.text("hint." + hint.problem())
                                : page.text(
                                        "hint." + hint.problem() + ".positions",
                                        hint.positions().toString().replaceAll("[\\[\\]]", "")))
                        .toList()
                : List.of();
    }
}
