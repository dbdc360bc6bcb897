// SPDX-License-Identifier: EUPL-1.2
/** Reports by citizens who found a stolen good: they land in an inbox of the police (art. 8 Wpg), kept one year. */
@NullMarked
package nl.waakzaam.stolengoods.tips;

import org.jspecify.annotations.NullMarked;
