// SPDX-License-Identifier: EUPL-1.2
/** Figures made of two others: rates, and the part that was cleared up. */
@NullMarked
package nl.waakzaam.series.rates;

import org.jspecify.annotations.NullMarked;
