// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague says of a block.
 *
 * @param mark the block's
 * @param author an account, by its id
 * @param resolvedBy null while it is open
 */
public record Remark(
        long id,
        int mark,
        String text,
        String author,
        Instant madeAt,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {
    public boolean isOpen() {
        return resolvedAt == null;
    }
}
