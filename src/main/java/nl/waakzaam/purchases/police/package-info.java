// SPDX-License-Identifier: EUPL-1.2
/** What police do with the register: find a good on hold by its number, release it or have it held longer. */
@NullMarked
package nl.waakzaam.purchases.police;

import org.jspecify.annotations.NullMarked;
