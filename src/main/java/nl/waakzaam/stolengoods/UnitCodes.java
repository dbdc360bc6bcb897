// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import org.springframework.stereotype.Component;

/**
 * Reads the police unit that a source names: a code of a regional unit, or of a force in that unit. What is neither, as a
 * national unit, says nothing of who handles a report here and is left out: then the municipality of the theft tells.
 */
@Component
class UnitCodes {
    private final Municipalities municipalities;

    UnitCodes(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    GoodVersion read(GoodVersion good) {
        var named = good.policeUnit();
        return named == null
                ? good
                : good.ofUnit(municipalities
                        .findPoliceUnit(named)
                        .map(PoliceUnit::code)
                        .orElse(null));
    }
}
