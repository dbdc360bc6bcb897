// SPDX-License-Identifier: EUPL-1.2
/**
 * What other registers say of a company and where a shop lies, so that nobody types what is known already. Each may be off
 * or away: then people fill it in themselves, and it counts as unverified.
 */
@NullMarked
package nl.waakzaam.dealers.registers;

import org.jspecify.annotations.NullMarked;
