// SPDX-License-Identifier: EUPL-1.2
/** Goods that police systems deliver one by one over the API (art. 8 Wpg). */
@NullMarked
package nl.waakzaam.stolengoods.delivery;

import org.jspecify.annotations.NullMarked;
