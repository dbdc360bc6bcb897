// SPDX-License-Identifier: EUPL-1.2
/** Tests of territories. */
@NullMarked
package nl.waakzaam.series.territories;

import org.jspecify.annotations.NullMarked;
