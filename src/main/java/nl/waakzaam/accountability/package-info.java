// SPDX-License-Identifier: EUPL-1.2
/**
 * The processing log, retention and tombstones (art. 32a Wet politiegegevens; art. 30 AVG; BIO2 8.15).
 */
@ApplicationModule(allowedDependencies = {"platform", "site"})
@NullMarked
package nl.waakzaam.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
