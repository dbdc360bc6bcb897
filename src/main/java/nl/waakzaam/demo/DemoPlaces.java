// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.geo.Position;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the invented shops lie: their postcodes do not exist, so no register knows. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoPlaces {
    private static final Map<String, Position> BY_POSTCODE = Map.ofEntries(
            Map.entry("3511ZZ", new Position(5.118, 52.091)),
            Map.entry("3561ZZ", new Position(5.109, 52.115)),
            Map.entry("3512ZZ", new Position(5.124, 52.094)),
            Map.entry("3513ZZ", new Position(5.116, 52.101)),
            Map.entry("3011ZZ", new Position(4.486, 51.921)),
            Map.entry("3071ZZ", new Position(4.497, 51.903)),
            Map.entry("1016ZZ", new Position(4.883, 52.372)),
            Map.entry("1055ZZ", new Position(4.851, 52.382)),
            Map.entry("2011ZZ", new Position(4.637, 52.382)),
            Map.entry("9711ZZ", new Position(6.568, 53.219)),
            Map.entry("5611ZZ", new Position(5.478, 51.438)),
            Map.entry("8011ZZ", new Position(6.092, 52.513)),
            Map.entry("6511ZZ", new Position(5.865, 51.847)),
            Map.entry("4811ZZ", new Position(4.776, 51.588)),
            Map.entry("6211ZZ", new Position(5.690, 50.850)),
            Map.entry("8911ZZ", new Position(5.799, 53.201)));

    private final Places places;
    private final Clock clock;

    DemoPlaces(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** When the shops are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void fill() {
        places.lacking(Instant.EPOCH, Integer.MAX_VALUE).forEach(this::place);
    }

    private void place(Shop shop) {
        var point = BY_POSTCODE.get(shop.address().postcode());
        if (point != null) {
            places.put(shop, point, clock.instant());
        }
    }
}
