// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Collection;
import java.util.Map;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;

/**
 * What a supervisor fills in to begin.
 *
 * @param ground the article, one of those that apply
 * @param follows the id of the inspection whose follow-up it is; empty for none
 */
public record OpeningForm(String ground, String reason, String scope, String follows) {
    static final int LONGEST = 500;

    static OpeningForm empty() {
        return new OpeningForm("", "", Scope.HELD.code(), "");
    }

    static OpeningForm of(Map<String, String> typed) {
        return new OpeningForm(
                typed.getOrDefault("grond", ""),
                typed.getOrDefault("reden", ""),
                typed.getOrDefault("omvang", ""),
                typed.getOrDefault("vervolg", ""));
    }

    String stated() {
        var clean = Texts.clean(reason);
        return clean == null ? "" : clean;
    }

    FormErrors errors(Collection<String> grounds) {
        var errors = new FormErrors();
        if (!grounds.contains(ground)) {
            errors.add("grond", "inspections.error.ground");
        }
        if (stated().isEmpty() || stated().length() > LONGEST) {
            errors.add("reden", "inspections.error.reason", LONGEST);
        }
        if (Scope.ofCode(scope).isEmpty()) {
            errors.add("omvang", "inspections.error.scope");
        }
        return errors;
    }
}
