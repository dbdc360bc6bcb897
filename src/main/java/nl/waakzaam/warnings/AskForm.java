// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;

/**
 * The form after a check, as it was filled in.
 *
 * @param numbers what was checked, as typed; what no check would take is left out
 * @param category the code of a category, or empty
 */
public record AskForm(List<String> numbers, String category, String mail) {
    private static final int MOST_NUMBERS = 5;
    private static final int LONGEST_NUMBER = 200;

    public AskForm {
        numbers = numbers.stream()
                .filter(number -> !number.isBlank() && number.length() <= LONGEST_NUMBER)
                .limit(MOST_NUMBERS)
                .toList();
    }

    /** Whether anything that was checked is a number to wait for. */
    public boolean isAboutANumber() {
        return !keys().isEmpty();
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (MailAddress.of(mail).isEmpty()) {
            errors.add("mail", mail.isBlank() ? "warnings.error.empty" : "warnings.error.mail");
        }
        return errors;
    }

    /** What the form asks for; only of a form without errors. */
    Warnings.Wish wish(Locale language) {
        var code = Category.ofCode(category).map(Category::code).orElse(null);
        return new Warnings.Wish(keys(), code, new MailAddress(mail.strip()), language);
    }

    private Set<IdentifierKey> keys() {
        return numbers.stream().flatMap(AskForm::keys).collect(Collectors.toSet());
    }

    private static Stream<IdentifierKey> keys(String typed) {
        return Identifiers.read(IdentifierKind.UNKNOWN, typed) instanceof Reading.Number number
                ? number.keys().stream()
                : Stream.empty();
    }
}
