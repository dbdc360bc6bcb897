// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Arrays;
import java.util.Optional;

/** What sort of number stands on a good. The Dutch names are those of the API ({@code soort}) and of the screens. */
public enum IdentifierKind {
    IMEI("imei"),
    VIN("chassisnummer"),
    PLATE("kenteken"),
    FRAME("framenummer"),
    SERIAL("serienummer"),
    ENGRAVING("gravering"),
    CHIP("chipnummer"),
    UNKNOWN("onbekend");

    private final String dutchName;

    IdentifierKind(String dutchName) {
        this.dutchName = dutchName;
    }

    public String dutchName() {
        return dutchName;
    }

    public static Optional<IdentifierKind> ofDutchName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.dutchName.equals(name))
                .findFirst();
    }
}
