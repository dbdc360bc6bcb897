// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;

/**
 * A number held beside a receipt.
 *
 * @param typed as it was typed; stays in its field
 * @param asked whether there was a number to compare
 * @param fits whether it is one of the numbers of the receipt
 */
public record Comparison(String typed, boolean asked, boolean fits, FormErrors errors) {
    private static final int LONGEST = 200;

    static Comparison none() {
        return new Comparison("", false, false, new FormErrors());
    }

    static Comparison of(String typed) {
        var errors = new FormErrors();
        if (typed.isBlank() || typed.length() > LONGEST) {
            errors.add("nummer", "receipts.compare.empty");
        }
        return new Comparison(typed, errors.isEmpty(), false, errors);
    }

    Comparison with(Receipts.Given given) {
        var number = new Typed(IdentifierKind.UNKNOWN, typed);
        return new Comparison(
                typed,
                asked,
                asked && given.statement().fits(number, given.receipt().salt()),
                errors);
    }
}
