// SPDX-License-Identifier: EUPL-1.2
/**
 * Demo data: accounts, goods, dealers, rules, purchases and cameras that are invented, seeded and marked as such.
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "identifiers",
            "lookup",
            "stolengoods",
            "access",
            "accountability",
            "geo",
            "maps",
            "municipalities",
            "rules",
            "cameras",
            "cameras::features",
            "cameras::owners",
            "dealers",
            "purchases",
            "hits",
            "notices",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
