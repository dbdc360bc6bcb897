// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.util.List;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Spending;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Component;

/** Keeps anybody from reading other registers empty by way of us; whoever asked enough fills in by hand. */
@Component
public class LookupLimits {
    private final Limits limits;

    LookupLimits(Limits limits) {
        this.limits = limits;
    }

    public boolean maySpend(ClientNetwork network) {
        return limits.spend(List.of(Subject.lookupsFrom(network)), 1) instanceof Spending.Allowed;
    }
}
