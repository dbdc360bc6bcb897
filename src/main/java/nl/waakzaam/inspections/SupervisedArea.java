// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import org.springframework.stereotype.Component;

/** Where somebody supervises: one municipality or a police unit, and what merged into them. */
@Component
class SupervisedArea {
    private final Municipalities municipalities;

    SupervisedArea(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The codes of the municipalities. */
    Set<String> of(Actor actor) {
        return municipalities.within(actor.area().contains("NL") ? everywhere() : actor.area());
    }

    private Set<String> everywhere() {
        return municipalities.policeUnits().stream().map(PoliceUnit::code).collect(Collectors.toSet());
    }
}
