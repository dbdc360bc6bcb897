// SPDX-License-Identifier: EUPL-1.2
/**
 * The one index of identifier keys. Registers write it in their own transaction through its face; the public theft
 * check can reach the stolen side only.
 */
@ApplicationModule(allowedDependencies = {"identifiers", "platform"})
@NullMarked
package nl.waakzaam.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
