// SPDX-License-Identifier: EUPL-1.2
/** The methods of statistics against what R gives for the same numbers. */
@NullMarked
package nl.waakzaam.statistics;

import org.jspecify.annotations.NullMarked;
