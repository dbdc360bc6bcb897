// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.site.DutchTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Invented inspections by the supervisor of the demo: one whose follow-up is overdue, one after which the mayor has to
 * decide. Made at the first start, in shops without purchases of their own.
 */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoInspections {
    private record Held(String shop, int daysAgo, String reason, String extra, Map<String, String> closing) {}

    private static final List<Held> ALL = List.of(
            new Held(
                    "Juwelier De Bron (demo)",
                    120,
                    "jaarlijkse controle",
                    "schaal met ringen zonder volgnummer",
                    Map.of("bevindingen", "Enkele ringen stonden niet in het register.", "maatregel", "geen")),
            new Held(
                    "Juwelier De Bron (demo)",
                    40,
                    "vervolg op de jaarlijkse controle",
                    "twee horloges zonder volgnummer",
                    Map.of(
                            "bevindingen",
                            "Het register is weer niet bij. De ondernemer belooft het te herstellen.",
                            "maatregel",
                            "waarschuwing",
                            "artikel",
                            "artikel 437 Wetboek van Strafrecht",
                            "hercontrole",
                            "10")),
            new Held(
                    "Tweede Leven Telefoons (demo)",
                    6,
                    "melding over telefoons zonder doos",
                    "doos met ongeveer dertig telefoons, geen ervan ingevoerd",
                    Map.of(
                            "bevindingen",
                            "Er ligt een grote voorraad die niet in het register staat.",
                            "maatregel",
                            "sluiting",
                            "artikel",
                            "artikel 2:67 van de verordening",
                            "hercontrole",
                            "15")));

    private final KnownActors actors;
    private final Inspections inspections;
    private final Opening opening;
    private final Entering entering;
    private final Closing closing;
    private final Clock clock;

    DemoInspections(
            KnownActors actors,
            Inspections inspections,
            Opening opening,
            Entering entering,
            Closing closing,
            Clock clock) {
        this.actors = actors;
        this.inspections = inspections;
        this.opening = opening;
        this.entering = entering;
        this.closing = closing;
        this.clock = clock;
    }

    /** When accounts and shops are there. */
    @EventListener(ApplicationReadyEvent.class)
    public void fill() {
        actors.findByLogin("toezicht")
                .flatMap(actors::find)
                .ifPresent(inspector -> ALL.forEach(held -> inspections.shops(inspector).stream()
                        .filter(shop -> shop.tradeName().equals(held.shop()))
                        .filter(shop -> isNew(held, shop))
                        .forEach(shop -> hold(held, shop, inspector))));
    }

    private boolean isNew(Held held, Shop shop) {
        return inspections.listOf(shop.id()).stream()
                .noneMatch(one -> one.reason().equals(held.reason()));
    }

    private void hold(Held held, Shop shop, Actor inspector) {
        var began = clock.instant().minus(Duration.ofDays(held.daysAgo()));
        var ground = opening.grounds(shop, DutchTime.dayOf(began)).getFirst();
        var id = opening.open(shop, new OpeningForm(ground, held.reason(), Scope.STOCK.code(), ""), inspector, began);
        entering.take(id, extra(held), inspector, minutesAfter(began, 20));
        closing.close(id, new ClosingForm(held.closing()), inspector, minutesAfter(began, 45));
    }

    private static TypedEntry extra(Held held) {
        var fields = Map.of(
                "wijziging", UUID.randomUUID().toString(), "soort", Entry.Kind.EXTRA.code(), "tekst", held.extra());
        return TypedEntry.of(fields, null);
    }

    private static Instant minutesAfter(Instant began, int minutes) {
        return began.plus(Duration.ofMinutes(minutes));
    }
}
