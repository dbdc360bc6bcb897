// SPDX-License-Identifier: EUPL-1.2
/** Places on earth and on the Dutch grid, what is seen from a place, and areas to search. Knows nobody and keeps nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.waakzaam.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
