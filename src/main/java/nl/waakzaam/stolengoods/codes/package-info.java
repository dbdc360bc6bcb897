// SPDX-License-Identifier: EUPL-1.2
/** Codes that let somebody without an account in, for one purpose, and the brake on guessing them. */
@NullMarked
package nl.waakzaam.stolengoods.codes;

import org.jspecify.annotations.NullMarked;
