// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a code may see of the good: what it is, in neutral words; no number, no report, no person.
 *
 * @param id of the completion that this code opens
 * @param goodId for the log only
 */
public record Invitation(
        long id,
        long goodId,
        Category category,
        @Nullable String make,
        @Nullable String colour) {}
