// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Instant;
import java.util.List;
import nl.waakzaam.oversight.ActLine;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the privacy officer reads it.
 *
 * @param rule the name of the rule, for the key of its text
 * @param acts what it stands on, oldest first
 * @param explainedBy the name of who explained it
 * @param own whether it is about the reader, so that somebody else must explain it
 */
public record FindingLine(
        long id,
        String rule,
        Instant foundAt,
        List<ActLine> acts,
        @Nullable Instant explainedAt,
        @Nullable String explainedBy,
        @Nullable String explanation,
        boolean own) {}
