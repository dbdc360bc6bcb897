// SPDX-License-Identifier: EUPL-1.2
/** What is on hold in a shop and until when, and the mail on mornings when goods come free. */
@NullMarked
package nl.waakzaam.purchases.holding;

import org.jspecify.annotations.NullMarked;
