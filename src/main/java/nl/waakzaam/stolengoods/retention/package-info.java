// SPDX-License-Identifier: EUPL-1.2
/** Goods and tips go when their term is over; a tombstone stays (art. 8 and 14 Wpg; BIO2 5.33.01). */
@NullMarked
package nl.waakzaam.stolengoods.retention;

import org.jspecify.annotations.NullMarked;
