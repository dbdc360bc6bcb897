// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.time.Clock;
import nl.waakzaam.addresses.TestAddresses;
import nl.waakzaam.cameras.entry.EntryLimits;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.context.ApplicationContext;

/** Places completed by a register of addresses of a test. */
public final class TestPlaceForms {
    private TestPlaceForms() {}

    public static PlaceForms at(String origin, ApplicationContext product) {
        return new PlaceForms(
                TestAddresses.at(origin),
                product.getBean(EntryLimits.class),
                product.getBean(Municipalities.class),
                product.getBean(Clock.class));
    }
}
