// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.NewPurchase.NewGood;
import nl.waakzaam.rules.ApplicableRules;
import nl.waakzaam.rules.HoldingClock;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed and refuses it with {@link nl.waakzaam.site.InvalidInput}, all faults at once: a day on which the
 * shop may not register, a day in the future or more than a month ago, and what {@link SellerReader} and
 * {@link GoodReader} refuse.
 */
final class PurchaseReader {
    private static final Duration LONGEST_AGO = Duration.ofDays(31);
    /** How far the clock of a till may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int MOST_GOODS = 20;

    private final Shop shop;
    private final Instant now;
    private final Faults faults = new Faults();

    PurchaseReader(Shop shop, Instant now) {
        this.shop = shop;
        this.now = now;
    }

    NewPurchase read(TypedPurchase typed, Function<LocalDate, ApplicableRules> rules) {
        var bought = bought(typed.inkoopdatum());
        var day = HoldingClock.dayOf(bought);
        var applicable = rules.apply(day);
        if (!shop.mayRegisterOn(day)) {
            faults.add("inkoopdatum", "closed");
        }
        var goods = goods(typed.goederen());
        var seller = new SellerReader(faults, applicable.minimumAge(), day).read(typed.verkoper());
        faults.refuse();
        return new NewPurchase(bought, seller, goods, applicable);
    }

    private Instant bought(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return now;
        }
        try {
            var bought = OffsetDateTime.parse(typed).toInstant();
            if (bought.isAfter(now.plus(AHEAD)) || bought.isBefore(now.minus(LONGEST_AGO))) {
                faults.add("inkoopdatum", "when", LONGEST_AGO.toDays());
                return now;
            }
            return bought.isAfter(now) ? now : bought;
        } catch (DateTimeException unreadable) {
            faults.add("inkoopdatum", "moment");
            return now;
        }
    }

    private List<NewGood> goods(@Nullable List<TypedPurchase.@Nullable TypedGood> typed) {
        if (typed == null || typed.isEmpty() || typed.size() > MOST_GOODS) {
            faults.add("goederen", "goods", MOST_GOODS);
            return List.of();
        }
        var goods = new ArrayList<NewGood>();
        for (int place = 0; place < typed.size(); place++) {
            goods.add(new GoodReader(faults, "goederen[" + place + "].").read(typed.get(place)));
        }
        return goods;
    }
}
