// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where other registers are asked; an empty address is never asked.
 *
 * @param companies the company register (KVK API), as {@code https://host/api}
 * @param companiesKey the key of this organisation for it
 * @param addresses the addresses of the country (PDOK Locatieserver), as {@code https://host/search/v3_1}
 * @param bag the same at their source (BAG API Individuele Bevragingen 2), asked while that one is away
 * @param bagKey the key of this organisation for it
 */
@ConfigurationProperties("waakzaam.registers")
record Registers(
        @DefaultValue("") String companies,
        @DefaultValue("") String companiesKey,
        @DefaultValue("") String addresses,
        @DefaultValue("") String bag,
        @DefaultValue("") String bagKey) {
    /** Keeps the keys out of logs and errors. */
    @Override
    public String toString() {
        return "registers";
    }
}
