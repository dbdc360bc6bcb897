// SPDX-License-Identifier: EUPL-1.2
/** Facts about the theft check. */
@NullMarked
package nl.waakzaam.stolengoods.check;

import org.jspecify.annotations.NullMarked;
