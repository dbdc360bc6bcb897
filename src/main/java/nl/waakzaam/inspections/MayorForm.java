// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** The decision of the mayor to close a shop, as somebody fills it in. */
public record MayorForm(String reference, String from, String until) {
    private static final int LONGEST = 100;

    static MayorForm of(Map<String, String> typed) {
        return new MayorForm(
                typed.getOrDefault("besluit", ""), typed.getOrDefault("vanaf", ""), typed.getOrDefault("totEnMet", ""));
    }

    FormErrors errors() {
        var errors = new FormErrors();
        var clean = Texts.clean(reference);
        if (clean == null || clean.length() > LONGEST) {
            errors.add("besluit", "inspections.error.reference", LONGEST);
        }
        var first = day(from);
        var last = day(until);
        if (first == null) {
            errors.add("vanaf", "inspections.error.day");
        }
        if (last == null || first != null && last.isBefore(first)) {
            errors.add("totEnMet", "inspections.error.until");
        }
        return errors;
    }

    ClosureDecision decision(Instant now) {
        return new ClosureDecision(
                Objects.requireNonNull(Texts.clean(reference)),
                Objects.requireNonNull(day(from)),
                Objects.requireNonNull(day(until)),
                now);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
