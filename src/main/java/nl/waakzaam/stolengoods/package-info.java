// SPDX-License-Identifier: EUPL-1.2
/**
 * Stop Heling: the register of stolen goods and the theft check (art. 8 Wet politiegegevens; publication of goods, never
 * of persons).
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "identifiers",
            "lookup",
            "limits",
            "access",
            "accountability",
            "municipalities",
            "site",
            "platform",
            "documents"
        })
@NullMarked
package nl.waakzaam.stolengoods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
