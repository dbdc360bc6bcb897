// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.reports.papers.YearlyReport;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in of a report as a whole, as it was typed.
 *
 * @param beginning {@code sjabloon} or {@code leeg}
 * @param first the year the outline looks back to, and the last
 * @param source the table that all counts of the outline are taken from; empty for the first that has them
 */
public record ReportForm(
        String title, String language, String knownOn, String beginning, String first, String last, String source) {
    private static final int LONGEST = 200;
    private static final int LOOKS_BACK = 10;

    /** The year before is usually what a report is about. */
    static ReportForm empty(LocalDate today) {
        var last = today.getYear() - 1;
        return new ReportForm("", "nl", "", "sjabloon", String.valueOf(last - LOOKS_BACK), String.valueOf(last), "");
    }

    static ReportForm of(Report report) {
        var day = report.knownOn();
        return new ReportForm(
                report.title(), report.language().getLanguage(), day == null ? "" : day.toString(), "leeg", "", "", "");
    }

    FormErrors errors(LocalDate today) {
        var errors = new FormErrors();
        if (title.isBlank() || title.length() > LONGEST) {
            errors.add("titel", "verslagen.error.title", LONGEST);
        }
        if (!Set.of("nl", "en").contains(language)) {
            errors.add("taal-van-verslag", "verslagen.error.language");
        }
        if (!Set.of("sjabloon", "leeg").contains(beginning)) {
            errors.add("begin", "verslagen.error.beginning");
        }
        var day = day();
        if (!knownOn.isBlank() && (day == null || day.isAfter(today))) {
            errors.add("bekendOp", "verslagen.error.known-on");
        }
        if (fromTemplate() && !hasYears()) {
            errors.add("van", "verslagen.error.years");
        }
        return errors;
    }

    private boolean hasYears() {
        return first.matches("(?:19|20)[0-9]{2}") && last.matches("(?:19|20)[0-9]{2}") && first.compareTo(last) < 0;
    }

    /** What the report begins with. */
    String text() {
        var table = Optional.of(source).filter(key -> !key.isEmpty());
        return fromTemplate()
                ? new YearlyReport(Integer.parseInt(first), Integer.parseInt(last), table).text(locale())
                : "";
    }

    boolean fromTemplate() {
        return "sjabloon".equals(beginning);
    }

    Locale locale() {
        return Locale.of(language);
    }

    /** Null for the day of reading, and for what is no day. */
    @Nullable
    LocalDate day() {
        try {
            return knownOn.isBlank() ? null : LocalDate.parse(knownOn.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
