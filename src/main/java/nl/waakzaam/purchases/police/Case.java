// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import java.util.List;
import java.util.Map;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;

/**
 * For which case a detective looks, and what for. It goes along with each form and stands in the processing log.
 *
 * @param number of the case
 * @param purpose one of {@link #PURPOSES}; texts stand under {@code purchases.police.purpose.CODE}
 */
public record Case(String number, String purpose) {
    public static final List<String> PURPOSES = List.of("heling", "diefstal", "teruggave", "toezicht");
    private static final int LONGEST = 100;

    static Case of(Map<String, String> typed) {
        var number = Texts.clean(typed.get("zaak"));
        return new Case(number == null ? "" : number, typed.getOrDefault("doel", ""));
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (number.isEmpty() || number.length() > LONGEST) {
            errors.add("zaak", "purchases.police.case.error", LONGEST);
        }
        if (!PURPOSES.contains(purpose)) {
            errors.add("doel", "purchases.police.purpose.error");
        }
        return errors;
    }

    /** As the processing log says it. */
    String reason() {
        return number + "; " + purpose;
    }
}
