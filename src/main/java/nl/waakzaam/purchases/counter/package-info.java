// SPDX-License-Identifier: EUPL-1.2
/** The counter of a shop: register what somebody brings in, the stock, and what leaves the shop. */
@NullMarked
package nl.waakzaam.purchases.counter;

import org.jspecify.annotations.NullMarked;
