// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;

/**
 * The decision on a dispute as an officer fills it in.
 *
 * @param decision {@code intrekken}, {@code nummer-weg} or {@code afwijzen}; empty until it was chosen
 * @param goods the ids of the goods it is about
 */
public record DecisionForm(String decision, Set<Long> goods, String reasons) {
    private static final Map<String, Dispute.State> DECISIONS = Map.of(
            "intrekken", Dispute.State.WITHDRAWN,
            "nummer-weg", Dispute.State.STRUCK,
            "afwijzen", Dispute.State.REFUSED);

    static DecisionForm empty() {
        return new DecisionForm("", Set.of(), "");
    }

    Optional<Dispute.State> chosen() {
        return Optional.ofNullable(DECISIONS.get(decision));
    }

    /** The reasons, fit to keep; only of a form without errors. */
    String stated() {
        var clean = Texts.clean(reasons);
        return clean == null ? "" : clean;
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (chosen().isEmpty()) {
            errors.add("besluit", "dispute.decide.error.decision");
        }
        if (stated().isEmpty() || stated().length() > DisputeForm.LONGEST) {
            errors.add("redenen", "dispute.decide.error.reasons", DisputeForm.LONGEST);
        }
        return errors;
    }
}
