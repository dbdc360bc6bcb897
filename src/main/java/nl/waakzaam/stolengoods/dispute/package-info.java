// SPDX-License-Identifier: EUPL-1.2
/**
 * Owners whose good is registered wrongly are heard: they dispute it with proof, an officer decides within a term and with
 * reasons, and the register is corrected (art. 4 and 28 Wpg). Who disputes learns nothing of report or victim.
 */
@NullMarked
package nl.waakzaam.stolengoods.dispute;

import org.jspecify.annotations.NullMarked;
