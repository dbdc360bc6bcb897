// SPDX-License-Identifier: EUPL-1.2
/** Facts about the purchase register. */
@NullMarked
package nl.waakzaam.purchases;

import org.jspecify.annotations.NullMarked;
