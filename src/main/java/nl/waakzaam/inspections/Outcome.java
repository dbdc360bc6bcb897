// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How an inspection ended.
 *
 * @param article what was broken; null when there is no measure
 * @param followUpOn by when somebody comes back
 * @param reportHash SHA-256 of the report
 */
public record Outcome(
        Instant closedAt,
        Measure measure,
        @Nullable String article,
        @Nullable Long fineCents,
        @Nullable LocalDate followUpOn,
        Told told,
        byte[] reportHash) {
    /**
     * What is kept encrypted.
     *
     * @param remind where a reminder of the follow-up goes
     */
    public record Told(String findings, @Nullable String remind) {
        /** Keeps what was found out of logs and errors. */
        @Override
        public String toString() {
            return "findings";
        }
    }

    public String hash() {
        return HexFormat.of().formatHex(reportHash);
    }
}
