// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which police worked on a good.
 *
 * @param closed null as long as they do
 */
public record Investigation(Instant opened, @Nullable Instant closed) {
    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opened) && (closed == null || moment.isBefore(closed));
    }
}
