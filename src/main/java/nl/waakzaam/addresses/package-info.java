// SPDX-License-Identifier: EUPL-1.2
/**
 * The addresses of the country (BAG): which street a postcode and a number are, in which municipality, and where that
 * lies. Told where, never who; keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"geo", "municipalities", "site"})
@NullMarked
package nl.waakzaam.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
