// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.UUID;
import nl.waakzaam.identifiers.IdentifierKey;

/**
 * One number of one bought good.
 *
 * @param purchase with which it is forgotten
 * @param good the good in the purchase register
 */
public record BoughtKey(UUID purchase, UUID good, IdentifierKey key) {}
