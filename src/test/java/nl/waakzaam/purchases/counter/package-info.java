// SPDX-License-Identifier: EUPL-1.2
/** Facts about the counter of a shop. */
@NullMarked
package nl.waakzaam.purchases.counter;

import org.jspecify.annotations.NullMarked;
