// SPDX-License-Identifier: EUPL-1.2
/** The desk where the police take a stolen good in, complete it and close it (art. 8 Wpg). */
@NullMarked
package nl.waakzaam.stolengoods.intake;

import org.jspecify.annotations.NullMarked;
