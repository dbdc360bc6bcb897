// SPDX-License-Identifier: EUPL-1.2
/**
 * Victims complete their own report with a code from the police; an intake officer accepts it or not (art. 8 Wpg). With
 * the code alone nobody learns a number.
 */
@NullMarked
package nl.waakzaam.stolengoods.completion;

import org.jspecify.annotations.NullMarked;
