// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.dealers.requests.Wish.Kind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The decision of an official, as it was filled in.
 *
 * @param decision {@code goedkeuren} or {@code afwijzen}; empty until it was chosen
 * @param check how the official made sure that who signs up acts for the company
 * @param reasons for a rejection; may be left out otherwise
 */
public record DecisionForm(String decision, String check, String reasons) {
    public static final int LONGEST = 2_000;

    /** How somebody's right to act for a company is checked; texts stand under {@code dealers.check.CODE}. */
    public static final List<String> CHECKS = List.of("balie", "brief", "teruggebeld");

    private static final Map<String, State> DECISIONS =
            Map.of("goedkeuren", State.APPROVED, "afwijzen", State.REJECTED);

    static DecisionForm empty() {
        return new DecisionForm("", "", "");
    }

    Optional<State> chosen() {
        return Optional.ofNullable(DECISIONS.get(decision));
    }

    String stated() {
        var clean = Texts.clean(reasons);
        return clean == null ? "" : clean;
    }

    /** Null where it was not asked. */
    @Nullable
    String checked() {
        return CHECKS.contains(check) ? check : null;
    }

    FormErrors errors(Kind kind) {
        var errors = new FormErrors();
        var state = chosen();
        if (state.isEmpty()) {
            errors.add("besluit", "dealers.error.decision");
        }
        if (kind == Kind.SIGN_UP && state.equals(Optional.of(State.APPROVED)) && checked() == null) {
            errors.add("controle", "dealers.error.check");
        }
        if (state.equals(Optional.of(State.REJECTED)) && stated().isEmpty() || stated().length() > LONGEST) {
            errors.add("redenen", "dealers.error.reasons", LONGEST);
        }
        return errors;
    }
}
