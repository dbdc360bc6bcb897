// SPDX-License-Identifier: EUPL-1.2
/**
 * The ground the product stands on: the database, the data folder, the commands.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.waakzaam.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
