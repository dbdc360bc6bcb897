// SPDX-License-Identifier: EUPL-1.2
/**
 * Municipalities, police units and safety regions with their codes.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package nl.waakzaam.municipalities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
