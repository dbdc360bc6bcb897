// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.letters.Wording;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.util.MultiValueMap;

/**
 * A text as an official filled it in.
 *
 * @param from the first day it is for, as it was typed
 * @param subject empty where the part has none
 */
public record TextForm(String from, String subject, String body, String explanation) {
    static TextForm of(MultiValueMap<String, String> posted) {
        return new TextForm(
                value(posted, "geldtVanaf"),
                value(posted, "onderwerp"),
                value(posted, "tekst"),
                value(posted, "toelichting"));
    }

    static TextForm of(Wording wording) {
        return new TextForm("", wording.subject(), wording.body(), "");
    }

    static TextForm of(MunicipalText text) {
        var wording = text.wording();
        return new TextForm(
                text.validFrom().toString(),
                wording.subject(),
                wording.body(),
                text.proposal().explanation());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(from.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Fit to keep: lines stay, other control characters do not. */
    Wording wording() {
        var lines = body.lines().map(TextForm::clean).collect(Collectors.joining("\n"));
        return new Wording(clean(subject), lines.strip());
    }

    String reason() {
        return clean(explanation);
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(Texts.clean(text), "");
    }

    private static String value(MultiValueMap<String, String> posted, String field) {
        return Objects.requireNonNullElse(posted.getFirst(field), "");
    }
}
