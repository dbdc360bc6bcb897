// SPDX-License-Identifier: EUPL-1.2
/** Lists of figures that readers search, sort, page and take away, whose addresses keep what was asked. */
@NullMarked
package nl.waakzaam.monitor.lists;

import org.jspecify.annotations.NullMarked;
