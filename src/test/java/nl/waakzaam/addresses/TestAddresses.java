// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import java.time.Clock;
import nl.waakzaam.municipalities.Municipalities;

/** The register of addresses, asked somewhere else. */
public final class TestAddresses {
    private TestAddresses() {}

    public static AddressRegister at(String origin) {
        var settings = new AddressSettings(origin, "", "");
        return new AddressRegister(settings, new BagAddresses(settings, new Municipalities(), Clock.systemUTC()));
    }
}
