// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report of an organisation.
 *
 * @param knownOn the day whose state of knowledge its figures are; null for that of the day it is read on
 * @param version its newest
 * @param nextMark the number of the next new block
 * @param finalOn the day it was adopted; null for a draft
 */
public record Report(
        ReportId id,
        String organisation,
        String title,
        Locale language,
        @Nullable LocalDate knownOn,
        int version,
        int nextMark,
        Instant changedAt,
        @Nullable LocalDate finalOn) {
    public boolean isFinal() {
        return finalOn != null;
    }

    /** The day whose state of knowledge its figures are, on a day. */
    public LocalDate knownOn(LocalDate today) {
        return knownOn == null ? today : knownOn;
    }

    /** Under another title, or pinned to what was known on another day. */
    Report named(String otherTitle, @Nullable LocalDate otherDay) {
        return new Report(id, organisation, otherTitle, language, otherDay, version, nextMark, changedAt, finalOn);
    }

    /** Adopted on a day, with the figures that were known then. */
    Report adopted(LocalDate today) {
        return new Report(id, organisation, title, language, knownOn(today), version, nextMark, changedAt, today);
    }

    /** With one version more. */
    Report next(int mark, Instant now) {
        return new Report(id, organisation, title, language, knownOn, version + 1, mark, now, finalOn);
    }
}
