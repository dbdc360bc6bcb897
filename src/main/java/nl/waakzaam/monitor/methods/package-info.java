// SPDX-License-Identifier: EUPL-1.2
/**
 * The methods behind the figures, each on a page of its own: seasons, alarms, comparison with similar municipalities, the
 * effect of a measure, and whether offences follow each other closely.
 */
@NullMarked
package nl.waakzaam.monitor.methods;

import org.jspecify.annotations.NullMarked;
