// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.geo.SearchArea;
import org.jspecify.annotations.Nullable;

/**
 * What a detective asks of the register for one case: who may have seen this area in this time.
 *
 * @param purpose one of {@link Purposes#CODES}
 * @param area where the crime was, or along where somebody fled
 * @param units the codes of the area of who asked, as {@code RE03}
 * @param askedBy the account, by its id
 * @param largerBecause why more is needed than is usual for the offence; null for a search within the limits
 * @param approvedBy the second person who allowed it; null while nobody did
 */
public record CaseSearch(
        UUID id,
        String caseNumber,
        Offence offence,
        String purpose,
        SearchArea area,
        Instant starts,
        Instant ends,
        Set<String> units,
        String askedBy,
        Instant askedAt,
        @Nullable String largerBecause,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {
    public CaseSearch {
        units = Set.copyOf(units);
    }

    /** Whether its answer may be seen: it is within the limits, or a second person allowed more. */
    public boolean isAllowed() {
        return largerBecause == null || approvedBy != null;
    }

    /** Only who asked sees what it finds; a colleague on the case asks under their own name. */
    public boolean isOf(Actor actor) {
        return askedBy.equals(actor.id());
    }

    /** How long the period is. */
    public double hours() {
        return period().toMinutes() / 60.0;
    }

    Duration period() {
        return Duration.between(starts, ends);
    }

    /** As the processing log gives the reason of each look: case, offence and purpose. */
    public String reason() {
        return caseNumber + "; " + offence.code() + "; " + purpose;
    }
}
