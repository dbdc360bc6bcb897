// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company register is asked; an empty address is never asked.
 *
 * @param companies the company register (KVK API), as {@code https://host/api}
 * @param companiesKey the key of this organisation for it
 */
@ConfigurationProperties("waakzaam.registers")
record Registers(
        @DefaultValue("") String companies,
        @DefaultValue("") String companiesKey) {
    /** Keeps the keys out of logs and errors. */
    @Override
    public String toString() {
        return "registers";
    }
}
