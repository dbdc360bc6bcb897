// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the register said of a good, from a moment on.
 *
 * @param reason why it was corrected; null for the first version
 */
public record Version(
        int number,
        Description description,
        Instant at,
        @Nullable String reason) {}
