// SPDX-License-Identifier: EUPL-1.2
/**
 * The privacy officer's desk: who looked at what and why, odd patterns, what a person may know of it (art. 24a to 28, 32a
 * and 36 Wet politiegegevens; art. 15 AVG).
 */
@ApplicationModule(allowedDependencies = {"accountability", "access", "municipalities", "site", "platform"})
@NullMarked
package nl.waakzaam.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
