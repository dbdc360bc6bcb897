// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.util.List;
import java.util.Objects;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form of who disputes, as it was filled in.
 *
 * @param numbers carried over from the check, or typed
 * @param claim the code of a {@link Claim}; empty until it was chosen
 * @param mail where to reach who disputes; may be empty, since the state can be followed with a code
 */
public record DisputeForm(List<String> numbers, String category, String claim, String statement, String mail) {
    static final int LONGEST = 2000;
    private static final int MOST_NUMBERS = 5;
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_MAIL = 254;

    public DisputeForm {
        numbers = numbers.stream()
                .map(Texts::clean)
                .filter(Objects::nonNull)
                .filter(number -> number.length() <= LONGEST_NUMBER)
                .limit(MOST_NUMBERS)
                .toList();
        statement = clean(statement);
        mail = clean(mail);
    }

    static DisputeForm about(List<String> numbers, String category) {
        return new DisputeForm(numbers, category, "", "", "");
    }

    /** All that is wrong with it, at once; nothing of it depends on what is registered. */
    FormErrors errors() {
        var errors = new FormErrors();
        if (numbers.isEmpty()) {
            errors.add("nummer", "dispute.error.number");
        }
        if (Claim.ofCode(claim).isEmpty()) {
            errors.add("wat", "dispute.error.claim");
        }
        if (statement.isEmpty() || statement.length() > LONGEST) {
            errors.add("verklaring", "dispute.error.statement", LONGEST);
        }
        if (!mail.isEmpty() && !isMail(mail)) {
            errors.add("mail", "dispute.error.mail");
        }
        return errors;
    }

    @Nullable
    String categoryCode() {
        return Category.ofCode(category).map(Category::code).orElse(null);
    }

    private static boolean isMail(String mail) {
        return mail.length() <= LONGEST_MAIL && mail.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");
    }

    private static String clean(String typed) {
        var clean = Texts.clean(typed);
        return clean == null ? "" : clean;
    }
}
