// SPDX-License-Identifier: EUPL-1.2
/**
 * The shell that every screen and every API answer shares: layout, languages, errors, security headers, limits.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package nl.waakzaam.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
