// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/** What somebody may see of the hits. */
@Component
class HitScopes {
    private static final String COUNTRY = "NL";

    private final Municipalities municipalities;

    HitScopes(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    HitScope of(Actor actor) {
        return actor.area().contains(COUNTRY)
                ? new HitScope(true, Set.of(), actor.id())
                : new HitScope(false, municipalities.within(actor.area()), actor.id());
    }
}
