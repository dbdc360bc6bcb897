// SPDX-License-Identifier: EUPL-1.2
/**
 * The purchase register (Digitaal Opkopers Register): what a dealer bought, when, from whom and until when it stays in the
 * shop; sales where the municipality wants them (art. 437 Sr and its decree). It validates numbers on goods and never asks
 * the register of stolen goods.
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "dealers",
            "rules",
            "sealing",
            "documents",
            "stolengoods",
            "stolengoods::photos",
            "identifiers",
            "lookup",
            "municipalities",
            "notices",
            "limits",
            "access",
            "accountability",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
