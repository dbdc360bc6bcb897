// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What a privacy officer typed to search the log; the names are those of the fields. */
public record LogForm(
        String soort, String nummer, String account, String betrokkene, String van, String tot, String reden) {
    private static final int LONGEST = 200;

    /** A field that was not sent is empty; what no field would take is cut off. */
    public LogForm {
        soort = cut(soort);
        nummer = cut(nummer);
        account = cut(account);
        betrokkene = cut(betrokkene);
        van = cut(van);
        tot = cut(tot);
        reden = Objects.requireNonNullElse(reden, "");
    }

    /** The last thirty days, and nothing typed. */
    static LogForm empty(LocalDate today) {
        return new LogForm("", "", "", "", today.minusDays(30).toString(), today.toString(), "");
    }

    /** Adds what is wrong, all at once. */
    void check(FormErrors errors) {
        if (!nummer.isBlank() && soort.isBlank()) {
            errors.add("soort", "oversight.log.error.kind");
        }
        if (!soort.isBlank() && ObjectKind.of(soort).isEmpty()) {
            errors.add("soort", "oversight.log.error.kind.unknown");
        }
        if (day(van).isEmpty()) {
            errors.add("van", "oversight.log.error.day");
        }
        if (day(tot).isEmpty()) {
            errors.add("tot", "oversight.log.error.day");
        } else if (day(van).isPresent() && day(tot).get().isBefore(day(van).get())) {
            errors.add("tot", "oversight.log.error.order");
        }
        if (reden.isBlank() || reden.length() > LONGEST) {
            errors.add("reden", "oversight.log.error.reason", LONGEST);
        }
    }

    /** Whether it asks about one record or one person. */
    boolean isAboutOne() {
        return !soort.isBlank() && !nummer.isBlank() || !betrokkene.isBlank();
    }

    /** The question to the log; only of a form without errors. */
    LogQuery query(@Nullable String actor) {
        return new LogQuery(
                ObjectKind.of(soort).orElse(null),
                given(nummer),
                actor,
                DataSubject.of(betrokkene),
                day(van).orElseThrow().atStartOfDay(DutchTime.ZONE).toInstant(),
                day(tot).orElseThrow().plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant());
    }

    private static String cut(@Nullable String typed) {
        var text = Objects.requireNonNullElse(typed, "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static @Nullable String given(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
