// SPDX-License-Identifier: EUPL-1.2
/** The purchase register for tills: a client writes and reads the register of its own shop. */
@NullMarked
package nl.waakzaam.purchases.api;

import org.jspecify.annotations.NullMarked;
