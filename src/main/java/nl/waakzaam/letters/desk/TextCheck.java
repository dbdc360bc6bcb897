// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.letters.Part;
import nl.waakzaam.letters.Placeholder;
import nl.waakzaam.letters.Wording;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.FormErrors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Says all that is wrong with a text at once. */
final class TextCheck {
    private static final int LONGEST_EXPLANATION = 1_000;
    private static final int MOST_YEARS = 10;

    private TextCheck() {}

    static FormErrors check(TextForm form, Part part, Municipality municipality, LocalDate today) {
        var errors = new FormErrors();
        checkDay(form, municipality, today, errors);
        var wording = form.wording();
        if (part.isLetter()) {
            checkSubject(wording, part, errors);
        }
        checkBody(wording, part, errors);
        if (form.reason().isEmpty() || form.reason().length() > LONGEST_EXPLANATION) {
            errors.add("toelichting", "rules.error.explanation", LONGEST_EXPLANATION);
        }
        return errors;
    }

    private static void checkDay(TextForm form, Municipality municipality, LocalDate today, FormErrors errors) {
        var day = form.day();
        if (day.isEmpty()
                || day.get().isBefore(today)
                || day.get().isAfter(today.plusYears(MOST_YEARS))
                || !municipality.existedOn(day.get())) {
            errors.add("geldtVanaf", "letters.error.from");
        }
    }

    private static void checkSubject(Wording wording, Part part, FormErrors errors) {
        var subject = new Wording(wording.subject(), "");
        if (wording.subject().isEmpty() || wording.subject().length() > Wording.LONGEST_SUBJECT) {
            errors.add("onderwerp", "letters.error.subject", Wording.LONGEST_SUBJECT);
        }
        add("onderwerp", problems(subject, part), errors);
    }

    private static void checkBody(Wording wording, Part part, FormErrors errors) {
        if (wording.body().isEmpty() || wording.body().length() > Wording.LONGEST_BODY) {
            errors.add("tekst", "letters.error.body", Wording.LONGEST_BODY);
        }
        var problems = problems(new Wording("", wording.body()), part);
        var missing = new Wording("", wording.body()).missingFor(part);
        if (!missing.isEmpty()) {
            var written = missing.stream().map(Placeholder::written).collect(Collectors.joining(", "));
            problems.add(text("letters.error.missing", written));
        }
        add("tekst", problems, errors);
    }

    private static List<MessageSourceResolvable> problems(Wording wording, Part part) {
        var problems = new ArrayList<MessageSourceResolvable>();
        var unknown = wording.unknownTo(part);
        if (!unknown.isEmpty()) {
            problems.add(text("letters.error.unknown", "{" + String.join("}, {", unknown) + "}"));
        }
        if (wording.hasLooseBrace()) {
            problems.add(text("letters.error.brace", ""));
        }
        return problems;
    }

    private static void add(String field, List<MessageSourceResolvable> problems, FormErrors errors) {
        if (!problems.isEmpty()) {
            errors.add(field, "letters.error.all." + problems.size(), problems.toArray());
        }
    }

    private static MessageSourceResolvable text(String key, String value) {
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {value});
    }
}
