// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks that the demo detective did not take, some of them odd, so that the privacy officer has something to see. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoLooks {
    private static final int MANY = 26;

    private final StolenGoods register;
    private final GoodsReading goods;
    private final KnownActors actors;
    private final LogReading reading;
    private final ProcessingLog log;
    private final Clock clock;

    DemoLooks(
            StolenGoods register,
            GoodsReading goods,
            KnownActors actors,
            LogReading reading,
            ProcessingLog log,
            Clock clock) {
        this.register = register;
        this.goods = goods;
        this.actors = actors;
        this.reading = reading;
        this.log = log;
        this.clock = clock;
    }

    /** Once: when the detective never looked at a good. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void look() {
        actors.findByLogin("recherche").filter(this::neverLooked).ifPresent(this::look);
    }

    private boolean neverLooked(String actor) {
        var looks = new LogQuery(ObjectKind.STOLEN_GOOD, null, actor, null, Instant.EPOCH, clock.instant());
        return reading.count(looks, 1) == 0;
    }

    private void look(String actor) {
        look(actor, engraved(), "zaak DEMO-100001");
        demoGoods().forEach(id -> look(actor, id, "bladeren"));
    }

    private LongStream demoGoods() {
        return IntStream.range(0, MANY)
                .mapToObj(index -> new SourceName("demo", "demo-%05d".formatted(index)))
                .flatMap(name -> goods.find(name).stream())
                .mapToLong(good -> good.id());
    }

    /** A watch with the detective's own surname in it. */
    private long engraved() {
        var now = clock.instant();
        var watch = new GoodVersion(
                "demo",
                "demo-gravering",
                "DEMO-999999",
                GoodState.REGISTERED,
                now,
                Category.WATCH,
                "Seiko",
                null,
                "zilver",
                null,
                List.of(GoodNumber.read(IdentifierKind.ENGRAVING, "A. Recherche 1975")),
                null,
                "GM0344",
                null,
                false);
        var change = new Change("system:demo", "job", "demo", now, "demo data");
        var ids = register.store(List.of(watch), change, false).ids();
        return Objects.requireNonNull(ids.get(watch.name()));
    }

    private void look(String actor, long good, String reason) {
        log.record(Act.onScreen(actor, goods.about(good), reason)
                .done(
                        "stolengoods.consultation",
                        Processing.Action.CONSULT,
                        "opsporing en teruggave van gestolen goederen",
                        "art. 8 Wpg"));
    }
}
