// SPDX-License-Identifier: EUPL-1.2
/**
 * The theft check: anyone asks whether a number on a good is registered as stolen. It reaches the stolen side of the
 * lookup and nothing else: no report, no force, no person is within its reach.
 */
@NullMarked
package nl.waakzaam.stolengoods.check;

import org.jspecify.annotations.NullMarked;
