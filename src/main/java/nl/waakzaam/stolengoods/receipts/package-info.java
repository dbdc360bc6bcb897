// SPDX-License-Identifier: EUPL-1.2
/**
 * Receipts of theft checks: proof that a number was checked at a moment, and nothing more. A receipt carries its own
 * state, so nothing of it is stored; whoever looks at one sees how things stand now.
 */
@NullMarked
package nl.waakzaam.stolengoods.receipts;

import org.jspecify.annotations.NullMarked;
