// SPDX-License-Identifier: EUPL-1.2
/**
 * Footage that police ask of owners of cameras for one case: kept from being written over, asked for or demanded (art.
 * 126nda Sv), sent, received with proof, and destroyed at its term (art. 9 Wpg). Never live, and nobody in it is recognised
 * by a machine.
 */
@ApplicationModule(
        allowedDependencies = {
            "series",
            "cameras",
            "cameras::owners",
            "cameras::search",
            "geo",
            "documents",
            "sealing",
            "rules",
            "municipalities",
            "stolengoods",
            "notices",
            "access",
            "accountability",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.footage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
