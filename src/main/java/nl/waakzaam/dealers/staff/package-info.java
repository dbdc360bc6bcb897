// SPDX-License-Identifier: EUPL-1.2
/**
 * Who works for a dealer: the owner makes an account with the link of a mail after the approval, and invites colleagues in
 * the same way.
 */
@NullMarked
package nl.waakzaam.dealers.staff;

import org.jspecify.annotations.NullMarked;
