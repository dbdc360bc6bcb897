// SPDX-License-Identifier: EUPL-1.2
/**
 * The dealers' desk (Digitaal Opkopers Loket): who deals in second-hand goods tells the mayor so, and what changes; the
 * municipality of each shop approves or rejects, and approval opens the purchase register (art. 437ter Sr and the by-law
 * of the municipality).
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "addresses",
            "geo",
            "rules",
            "sealing",
            "letters",
            "notices",
            "limits",
            "stolengoods",
            "municipalities",
            "access",
            "accountability",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.dealers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
