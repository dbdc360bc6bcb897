// SPDX-License-Identifier: EUPL-1.2
/**
 * The screens of the figures: what happens, how it changes, where, and whether that could be chance.
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "statistics",
            "charts",
            "municipalities",
            "maps",
            "site",
            "platform",
            "access",
            "accountability",
            "geo",
            "limits"
        })
@NullMarked
package nl.waakzaam.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
