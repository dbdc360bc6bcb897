// SPDX-License-Identifier: EUPL-1.2
/**
 * Signing up as a dealer, without an account: five steps, a mail to confirm, and then it is for the municipality. Nothing
 * is kept before the last step.
 */
@NullMarked
package nl.waakzaam.dealers.signup;

import org.jspecify.annotations.NullMarked;
