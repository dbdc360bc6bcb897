// SPDX-License-Identifier: EUPL-1.2
/** The terms of goods and of what is kept beside them, and what their end means (art. 8 and 14 Wpg; BIO2 5.33.01). */
@NullMarked
package nl.waakzaam.stolengoods.retention;

import org.jspecify.annotations.NullMarked;
