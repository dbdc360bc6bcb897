// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.util.Map;
import java.util.Optional;
import nl.waakzaam.purchases.seller.SellerRequest.State;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;

/**
 * What a shop answers, as it was filled in.
 *
 * @param decision {@code toekennen}, {@code afwijzen}, {@code maand} or {@code twee-maanden}; empty until it was chosen
 * @param reasons as the seller will read them
 */
public record AnswerForm(String decision, String reasons) {
    public static final int LONGEST = 2_000;

    private static final Map<String, State> DECISIONS = Map.of("toekennen", State.GRANTED, "afwijzen", State.REFUSED);
    private static final Map<String, Integer> EXTENSIONS = Map.of("maand", 1, "twee-maanden", 2);

    static AnswerForm empty() {
        return new AnswerForm("", "");
    }

    Optional<State> decided() {
        return Optional.ofNullable(DECISIONS.get(decision));
    }

    /** Months more; zero when it was decided. */
    int months() {
        return EXTENSIONS.getOrDefault(decision, 0);
    }

    String stated() {
        var clean = Texts.clean(reasons);
        return clean == null ? "" : clean;
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (decided().isEmpty() && months() == 0) {
            errors.add("besluit", "sellers.answer.error");
        }
        if (stated().isEmpty() || stated().length() > LONGEST) {
            errors.add("redenen", "sellers.answer.reasons.error", LONGEST);
        }
        return errors;
    }
}
