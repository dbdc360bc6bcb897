// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;

/**
 * The form of the theft check as it was filled in; what was typed stays in it.
 *
 * @param numbers five fields, empty ones included
 * @param category the code of a category, or empty
 */
public record CheckForm(List<String> numbers, String category, String make) {
    private static final int LONGEST_MAKE = 100;

    public CheckForm {
        var fields = new ArrayList<>(numbers.subList(0, Math.min(numbers.size(), CheckQuestion.MOST_IDENTIFIERS)));
        while (fields.size() < CheckQuestion.MOST_IDENTIFIERS) {
            fields.add("");
        }
        numbers = List.copyOf(fields);
    }

    public static CheckForm empty() {
        return new CheckForm(List.of(), "", "");
    }

    /** The places, from 0, of the fields that were filled in. */
    private List<Integer> filled() {
        return IntStream.range(0, numbers.size())
                .filter(place -> !numbers.get(place).isBlank())
                .boxed()
                .toList();
    }

    /** The numbers that were filled in, in the order of the answer's findings. */
    public List<String> typed() {
        return numbers.stream().filter(number -> !number.isBlank()).toList();
    }

    /** Whether the optional fields were used, so that they are shown again. */
    public boolean hasDetails() {
        return !category.isBlank() || !make.isBlank();
    }

    /** All that is wrong with it, at once. */
    public FormErrors errors() {
        var errors = new FormErrors();
        if (filled().isEmpty()) {
            errors.add("nummer-1", "checkpage.error.empty");
        }
        for (var place : filled()) {
            if (numbers.get(place).length() > CheckJson.LONGEST_VALUE) {
                errors.add("nummer-" + (place + 1), "check.fault.long", CheckJson.LONGEST_VALUE);
            }
        }
        if (make.length() > LONGEST_MAKE) {
            errors.add("merk", "check.fault.make", LONGEST_MAKE);
        }
        return errors;
    }

    /** What the form asks; only of a form without errors. */
    public CheckQuestion question() {
        var typed = filled().stream()
                .map(place -> new CheckQuestion.Typed(IdentifierKind.UNKNOWN, numbers.get(place)))
                .toList();
        return new CheckQuestion(Category.ofCode(category).orElse(null), make.isBlank() ? null : make.strip(), typed);
    }
}
