// SPDX-License-Identifier: EUPL-1.2
/** Tests of rates and clearance. */
@NullMarked
package nl.waakzaam.series.rates;

import org.jspecify.annotations.NullMarked;
