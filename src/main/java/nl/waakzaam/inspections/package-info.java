// SPDX-License-Identifier: EUPL-1.2
/**
 * Supervision of dealers: which shops there are and where, an inspection of one of them (its register against its shelf),
 * and what comes of it (art. 5:11 to 5:20 Awb; art. 437 Sr and the by-law of the municipality). What lies on a shelf is
 * compared with the dealer's own register only, never with the register of stolen goods.
 */
@ApplicationModule(
        allowedDependencies = {
            "purchases",
            "dealers",
            "maps",
            "rules",
            "documents",
            "notices",
            "stolengoods",
            "stolengoods::photos",
            "identifiers",
            "municipalities",
            "access",
            "accountability",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
