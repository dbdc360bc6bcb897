// SPDX-License-Identifier: EUPL-1.2
/**
 * The camera register (Camera in Beeld): which private cameras there are, what they see and how long their footage is kept;
 * which of them may have seen a crime, asked for one case at a time (art. 3 Politiewet, art. 8 Wpg). No footage and no live
 * view.
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "access",
            "accountability",
            "addresses",
            "geo",
            "limits",
            "maps",
            "municipalities",
            "notices",
            "platform",
            "sealing",
            "site"
        })
@NullMarked
package nl.waakzaam.cameras;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
