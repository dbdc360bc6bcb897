// SPDX-License-Identifier: EUPL-1.2
/**
 * Maps: where municipalities end, pictures of places for those without scripts, and the map that a page can show and be
 * drawn on ({@code tag/map.jte}). Never who looks, nor what stands on a map of somebody else.
 */
@ApplicationModule(allowedDependencies = {"geo", "municipalities", "access", "platform"})
@NullMarked
package nl.waakzaam.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
