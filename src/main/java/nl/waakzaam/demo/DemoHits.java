// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.hits.BoughtHits;
import nl.waakzaam.hits.Matcher;
import nl.waakzaam.hits.Move;
import nl.waakzaam.hits.Moves;
import nl.waakzaam.hits.TypedMove;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stolen bicycles that the dealer of the demo bought, each further on its way back to the owner than the one before. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoHits {
    private static final int SOME = 40;
    private static final int TRIES = 200;

    private static final List<List<Move>> COURSES = List.of(
            List.of(),
            List.of(Move.TAKE, Move.CONTACT),
            List.of(Move.TAKE, Move.HOLD),
            List.of(Move.TAKE, Move.HOLD, Move.RELEASE),
            List.of(Move.TAKE, Move.CONTACT, Move.SEIZE),
            List.of(Move.TAKE, Move.HOLD, Move.SEIZE, Move.INFORM, Move.RETURN));

    private final PurchaseRegister register;
    private final Shops shops;
    private final GoodsReading goods;
    private final Municipalities municipalities;
    private final KnownActors actors;
    private final LogReading log;
    private final Matcher matcher;
    private final BoughtHits hits;
    private final Moves moves;
    private final Clock clock;

    DemoHits(
            PurchaseRegister register,
            Shops shops,
            GoodsReading goods,
            Municipalities municipalities,
            KnownActors actors,
            LogReading log,
            Matcher matcher,
            BoughtHits hits,
            Moves moves,
            Clock clock) {
        this.register = register;
        this.shops = shops;
        this.goods = goods;
        this.municipalities = municipalities;
        this.actors = actors;
        this.log = log;
        this.matcher = matcher;
        this.hits = hits;
        this.moves = moves;
        this.clock = clock;
    }

    /** Once: when the detective never worked on a hit; behind the purchases of the demo. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void bring() {
        actors.findByLogin("recherche")
                .filter(this::neverWorked)
                .flatMap(actors::find)
                .ifPresent(detective -> shops.shopsOf(DemoPurchases.ORGANISATION).stream()
                        .findFirst()
                        .ifPresent(shop -> bring(shop, detective)));
    }

    private boolean neverWorked(String actor) {
        return log.count(new LogQuery(ObjectKind.HIT, null, actor, null, Instant.EPOCH, clock.instant()), 1) == 0;
    }

    private void bring(Shop shop, Actor detective) {
        stolen().limit(COURSES.size())
                .map(good -> buy(good, shop))
                .gather(Gatherers.windowFixed(COURSES.size()))
                .forEach(bought -> {
                    for (int place = 0; place < bought.size(); place++) {
                        bring(bought.get(place), COURSES.get(place), detective);
                    }
                });
    }

    private Stream<GoodVersion> stolen() {
        return new DemoGoods(municipalities, DutchTime.today(clock))
                .all()
                .limit(SOME)
                .skip(3)
                .filter(good -> good.category() == Category.BICYCLE)
                .flatMap(good -> goods.find(good.name()).stream())
                .map(good -> good.version());
    }

    private GoodId buy(GoodVersion stolen, Shop shop) {
        var number = stolen.numbers().getFirst().raw();
        var good = DemoPurchases.good("fiets", stolen.make(), stolen.type(), stolen.colour(), "framenummer", number);
        var purchase = DemoPurchases.purchase("N. Nergens", "DEMO00003", good);
        var by = new By(DemoPurchases.BUYER, "web", clock.instant().minus(Duration.ofHours(6)));
        return register.registerOnce("demo-treffer-" + stolen.sourceId(), purchase, shop, by)
                .getFirst()
                .id();
    }

    private void bring(GoodId bought, List<Move> course, Actor detective) {
        for (int tries = 0; hits.of(bought.value()).isEmpty() && tries < TRIES; tries++) {
            matcher.round();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        course.forEach(move -> bring(bought, move, detective));
    }

    private void bring(GoodId bought, Move move, Actor detective) {
        var lastDay = DutchTime.today(clock).plusDays(30).toString();
        var typed = new TypedMove(
                "voorbeeld van de demo", "art. 94 Wetboek van Strafvordering", "DEMO-2026-000123", lastDay);
        hits.of(bought.value()).stream()
                .findFirst()
                .ifPresent(
                        hit -> moves.make(hit.id(), move, typed, hit.changedAt().toString(), detective));
    }
}
