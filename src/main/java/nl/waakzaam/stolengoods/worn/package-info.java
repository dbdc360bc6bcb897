// SPDX-License-Identifier: EUPL-1.2
/** Searching for numbers that are worn: by the police with a case, by dealers with a yes or no (art. 8 and 13 Wpg). */
@NullMarked
package nl.waakzaam.stolengoods.worn;

import org.jspecify.annotations.NullMarked;
