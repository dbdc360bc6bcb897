// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import nl.waakzaam.identifiers.IdentifierKey;
import org.jspecify.annotations.Nullable;

/**
 * One number of one registered good, with all that the public may learn of that good and nothing else.
 *
 * @param goodId the good in the register of stolen goods
 * @param reportKey equal for goods of one crime report: a number that three unrelated reports hold is no unique number
 * @param category the good's category as in the API (such as {@code fiets})
 */
public record StolenKey(
        long goodId,
        long reportKey,
        IdentifierKey key,
        String category,
        @Nullable String make,
        @Nullable String colour) {}
