// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import org.springframework.stereotype.Component;

/** Which dossiers a detective may see: those of the own units. */
@Component
class FootageScope {
    private static final String COUNTRY = "NL";

    private final Municipalities municipalities;

    FootageScope(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<PoliceUnit> unitsOf(Actor actor) {
        return municipalities.policeUnits().stream()
                .filter(unit -> sees(actor, unit.code()))
                .toList();
    }

    static boolean sees(Actor actor, String unit) {
        return actor.area().contains(COUNTRY) || actor.area().contains(unit);
    }

    /** In whose name somebody asks: what was chosen, or the only unit there is. */
    Optional<PoliceUnit> chosen(Actor actor, String code) {
        var units = unitsOf(actor);
        return units.size() == 1
                ? Optional.of(units.getFirst())
                : units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    String nameOf(String unit) {
        return municipalities.findPoliceUnit(unit).map(PoliceUnit::name).orElse(unit);
    }
}
