// SPDX-License-Identifier: EUPL-1.2
/**
 * The methods of crime statistics: intervals, changes, trends, seasons, alarms, comparison and suppression. They know
 * numbers only.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.waakzaam.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
