// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, for a reason: one number, one crime report, or the thefts of a short time.
 *
 * @param number on the good, as typed
 * @param report the number of the crime report
 * @param from first day of the theft; with {@code to}, at most {@value #LONGEST_DAYS} days
 * @param municipality its code; narrows a search by days
 */
record TargetedQuery(
        @Nullable String number,
        @Nullable String report,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String municipality,
        String reason) {
    static final int LONGEST_DAYS = 31;
    private static final int LONGEST = 500;

    /** Reads the form; what is wrong is added to the errors, all at once. */
    static TargetedQuery read(Map<String, String> typed, @Nullable String municipality, FormErrors errors) {
        var number = Texts.clean(typed.get("nummer"));
        var report = Texts.clean(typed.get("aangifte"));
        var from = day(typed, "van", errors);
        var to = day(typed, "tot", errors);
        if (errors.isEmpty() && number == null && report == null && (from == null || to == null)) {
            errors.add("nummer", "stolengoods.targeted.error.nothing");
        }
        if (from != null
                && to != null
                && (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to))) {
            errors.add("tot", "stolengoods.targeted.error.days", LONGEST_DAYS);
        }
        if (municipality == null && Texts.clean(typed.get("gemeente")) != null) {
            errors.add("gemeente", "stolengoods.intake.error.municipality");
        }
        return new TargetedQuery(number, report, from, to, municipality, reason(typed, errors));
    }

    /** The reason that somebody gives for looking, which the processing log keeps. */
    static String reason(Map<String, String> typed, FormErrors errors) {
        var reason = Texts.clean(typed.get("reden"));
        if (reason == null || reason.length() > LONGEST) {
            errors.add("reden", "stolengoods.reason.error", LONGEST);
            return "";
        }
        return reason;
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field, FormErrors errors) {
        var text = Texts.clean(typed.get(field));
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            errors.add(field, "stolengoods.targeted.error.day");
            return null;
        }
    }
}
