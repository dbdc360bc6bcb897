// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, IdentifierKind> BY_DUTCH_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IdentifierKind::dutchName, kind -> kind));

    private final String dutchName;

    IdentifierKind(String dutchName) {
        this.dutchName = dutchName;
    }

    public String dutchName() {
        return dutchName;
    }

    public static Optional<IdentifierKind> ofDutchName(String name) {
        return Optional.ofNullable(BY_DUTCH_NAME.get(name));
    }
}
