// SPDX-License-Identifier: EUPL-1.2
/**
 * The seller's view: what a purchase says of who sold it, who looked, until when police looks stay unseen, and what the
 * seller asks of the shop (art. 12, 15, 16 and 21 AVG).
 */
@NullMarked
package nl.waakzaam.purchases.seller;

import org.jspecify.annotations.NullMarked;
