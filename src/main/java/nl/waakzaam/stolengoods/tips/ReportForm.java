// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.util.List;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/**
 * The short form after a hit, as it was filled in.
 *
 * @param anonymous {@code ja} or {@code nee}; empty until it was chosen
 */
public record ReportForm(
        List<String> numbers,
        String category,
        String seenWhere,
        String story,
        String anonymous,
        String name,
        String reach) {
    private static final int MOST_NUMBERS = 5;
    private static final int LONGEST_NUMBER = 200;

    public ReportForm {
        numbers = numbers.stream()
                .filter(number -> !number.isBlank() && number.length() <= LONGEST_NUMBER)
                .limit(MOST_NUMBERS)
                .toList();
    }

    static ReportForm about(List<String> numbers, String category) {
        return new ReportForm(numbers, category, "", "", "ja", "", "");
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (seenWhere.isBlank()) {
            errors.add("plaats", "report.error.where");
        }
        refuseLong(errors, "plaats", seenWhere);
        refuseLong(errors, "verhaal", story);
        if (!isAnonymous() && reach.isBlank()) {
            errors.add("bereik", "report.error.reach");
        }
        refuseLong(errors, "naam", name);
        refuseLong(errors, "bereik", reach);
        return errors;
    }

    NewTip tip() {
        var code = Category.ofCode(category).map(Category::code).orElse(null);
        return new NewTip(numbers, code, seenWhere.strip(), story.strip(), contact());
    }

    private NewTip.@Nullable Contact contact() {
        return isAnonymous() ? null : new NewTip.Contact(name.strip(), reach.strip());
    }

    private boolean isAnonymous() {
        return !anonymous.equals("nee");
    }

    private static void refuseLong(FormErrors errors, String field, String text) {
        if (text.length() > NewTip.LONGEST) {
            errors.add(field, "report.error.long", NewTip.LONGEST);
        }
    }
}
