// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.pattern;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.hits.Hit;
import nl.waakzaam.hits.HitId;
import nl.waakzaam.hits.HitWork;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.InspectedRegister;
import nl.waakzaam.purchases.SellersForPolice;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands around a hit of the own area. Refuses with {@link InvalidInput} to look for the same seller without a reason.
 */
@Service
public class Patterns {
    private static final int LONGEST_REASON = 500;

    private final HitWork work;
    private final RelatedHits related;
    private final InspectedRegister registers;
    private final SellersForPolice sellers;
    private final Municipalities municipalities;
    private final Clock clock;

    Patterns(
            HitWork work,
            RelatedHits related,
            InspectedRegister registers,
            SellersForPolice sellers,
            Municipalities municipalities,
            Clock clock) {
        this.work = work;
        this.related = related;
        this.registers = registers;
        this.sellers = sellers;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** How many of the goods that a shop bought in a year are hits. */
    public record OfShop(long hits, long goods) {}

    /**
     * What is seen without looking at anybody.
     *
     * @param shop null once the purchase was destroyed
     */
    public record Around(
            HitId hit, List<Related> sameNumber, @Nullable OfShop shop) {}

    /** Empty when the area has no such hit. */
    @Transactional
    public Optional<Around> around(HitId id, Actor actor) {
        return work.open(id, actor).map(opened -> {
            var bought = opened.bought();
            return new Around(
                    id,
                    related.withNumbersOf(opened.hit(), area(actor)),
                    bought == null ? null : ofShop(bought.good().shop()));
        });
    }

    /** Other hits in the area of who sold this good, by the document that was shown; the look at that person is logged. */
    @Transactional
    public Optional<List<Related>> ofSeller(HitId id, String typedReason, Actor actor) {
        var reason = Texts.clean(typedReason);
        if (reason == null || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new InvalidInput.Fault("reden", "patterns.error.reason", LONGEST_REASON)));
        }
        return work.open(id, actor).map(opened -> ofSeller(opened.hit(), reason, actor));
    }

    private List<Related> ofSeller(Hit hit, String reason, Actor actor) {
        var goods =
                sellers.othersOf(new GoodId(hit.boughtGood()), reason, new By(actor, "web", clock.instant())).stream()
                        .map(GoodId::value)
                        .toList();
        return related.ofGoods(hit.id(), goods, area(actor));
    }

    private OfShop ofShop(ShopId shop) {
        var from = DutchTime.today(clock).minusYears(1);
        return new OfShop(related.countOf(shop, from), bought(shop, from));
    }

    private long bought(ShopId shop, LocalDate from) {
        return registers.figures(shop, from).stream()
                .mapToLong(InspectedRegister.Figures::goods)
                .sum();
    }

    /** Null for the whole country. */
    private @Nullable Collection<String> area(Actor actor) {
        return actor.area().contains("NL") ? null : municipalities.within(actor.area());
    }
}
