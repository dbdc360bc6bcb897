// SPDX-License-Identifier: EUPL-1.2
/** The counter without a network: a screen that stays, a queue on the device, and what becomes of it when it arrives. */
@NullMarked
package nl.waakzaam.purchases.offline;

import org.jspecify.annotations.NullMarked;
