// SPDX-License-Identifier: EUPL-1.2
/**
 * A bought good and a stolen one that appear to be the same thing: the comparison both ways, its verdict, and what police
 * do with it (art. 8 Wet politiegegevens; the dealers' register notifies by itself).
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "identifiers",
            "lookup",
            "stolengoods",
            "stolengoods::photos",
            "purchases",
            "rules",
            "documents",
            "dealers",
            "maps",
            "municipalities",
            "notices",
            "access",
            "accountability",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.hits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
