// SPDX-License-Identifier: EUPL-1.2
/**
 * Warning by mail for a buyer in good faith: whoever checked a good that was not registered hears when it is reported
 * stolen later, unless a detective stops it (art. 6 lid 1 onder a AVG; art. 8 Wpg). Numbers are kept as keyed hashes only.
 */
@ApplicationModule(
        allowedDependencies = {
            "notices",
            "stolengoods",
            "lookup",
            "identifiers",
            "limits",
            "municipalities",
            "access",
            "accountability",
            "site",
            "platform"
        })
@NullMarked
package nl.waakzaam.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
