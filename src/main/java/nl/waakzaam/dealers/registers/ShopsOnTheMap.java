// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import java.time.Clock;
import java.time.Duration;
import nl.waakzaam.addresses.AddressRegister;
import nl.waakzaam.addresses.AddressRegister.Placed;
import nl.waakzaam.addresses.HouseNumber;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the register of addresses where shops lie: once per address, and again after a month where it did not know. */
@Component
class ShopsOnTheMap {
    private static final Duration AGAIN = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final Places places;
    private final AddressRegister addresses;
    private final Clock clock;

    ShopsOnTheMap(Places places, AddressRegister addresses, Clock clock) {
        this.places = places;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Stops for an hour when the register is off or away. */
    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    void round() {
        for (var shop : places.lacking(clock.instant().minus(AGAIN), AT_ONCE)) {
            if (!place(shop)) {
                return;
            }
        }
    }

    private boolean place(Shop shop) {
        var address = shop.address();
        var placed = HouseNumber.of(address.number())
                .map(number -> addresses.place(address.postcode(), number))
                .orElseGet(Placed.Unknown::new);
        return switch (placed) {
            case Placed.At(var at) -> {
                places.put(shop, at, clock.instant());
                yield true;
            }
            case Placed.Unknown unknown -> {
                places.put(shop, null, clock.instant());
                yield true;
            }
            case Placed.Unavailable away -> false;
        };
    }
}
