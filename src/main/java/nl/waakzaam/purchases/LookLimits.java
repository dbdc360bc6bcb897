// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
import nl.waakzaam.access.Actor;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Spending;
import nl.waakzaam.limits.Subject;
import org.springframework.stereotype.Component;

/** Keeps a curious clerk from looking up all who ever sold something here; a day's work stays far below it. */
@Component
public class LookLimits {
    private final Limits limits;

    LookLimits(Limits limits) {
        this.limits = limits;
    }

    /** Counts one look, found or not. */
    public boolean maySpend(Actor actor) {
        return limits.spend(List.of(Subject.looksAtSellers(actor.id())), 1) instanceof Spending.Allowed;
    }
}
