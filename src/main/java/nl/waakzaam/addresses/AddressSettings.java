// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where addresses are asked; an empty address is never asked.
 *
 * @param addresses the addresses of the country (PDOK Locatieserver), as {@code https://host/search/v3_1}
 * @param bag the same at their source (BAG API Individuele Bevragingen 2), asked while that one is away
 * @param bagKey the key of this organisation for it
 */
@ConfigurationProperties("waakzaam.registers")
record AddressSettings(
        @DefaultValue("") String addresses,
        @DefaultValue("") String bag,
        @DefaultValue("") String bagKey) {
    /** Keeps the key out of logs and errors. */
    @Override
    public String toString() {
        return "registers of addresses";
    }
}
