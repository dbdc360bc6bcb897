// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act in the log as a person reads it.
 *
 * @param sentence who did what, in the reader's language
 * @param reason why, in the actor's words
 */
public record ActLine(
        Instant at,
        String sentence,
        String purpose,
        String legalBasis,
        @Nullable String reason,
        @Nullable String recipient) {}
