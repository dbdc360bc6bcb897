// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run over all rules.
 *
 * @param day whose limits it used
 * @param startedBy {@code job} or {@code command}
 * @param destroyed how many records went
 * @param failures how many rules failed
 * @param seal SHA-256 over its tombstones; null until it is finished
 */
public record RetentionRun(
        long id,
        LocalDate day,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        long destroyed,
        long failures,
        @Nullable String seal) {}
