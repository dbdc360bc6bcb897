// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import nl.waakzaam.identifiers.Hint;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.Reading;

/** What the typed number's own check digit says of the typing. */
enum CheckDigit {
    FITS,
    DOES_NOT_FIT,
    NONE;

    private static final int WHOLE_IMEI = 15;

    static CheckDigit of(Reading.Number reading, IdentifierKey key) {
        for (var hint : reading.hints()) {
            if (hint.problem() == Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT && hint.kind() == key.kind()) {
                return DOES_NOT_FIT;
            }
        }
        return switch (key.kind()) {
            case IMEI -> digits(reading.raw()) == WHOLE_IMEI ? FITS : NONE;
            case VIN -> key.normal().charAt(0) >= '1' && key.normal().charAt(0) <= '5' ? FITS : NONE;
            default -> NONE;
        };
    }

    private static long digits(String raw) {
        return raw.codePoints().filter(Character::isDigit).count();
    }
}
