// SPDX-License-Identifier: EUPL-1.2
/** Facts about the register for tills. */
@NullMarked
package nl.waakzaam.purchases.api;

import org.jspecify.annotations.NullMarked;
