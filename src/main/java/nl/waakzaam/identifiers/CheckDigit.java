// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/** What the typed number's own check digit says of the typing. */
public enum CheckDigit {
    FITS,
    DOES_NOT_FIT,
    NONE;

    private static final int WHOLE_IMEI = 15;
    private static final int WHOLE_VIN = 17;

    public static CheckDigit of(Reading.Number reading, IdentifierKey key) {
        for (var hint : reading.hints()) {
            if (hint.problem() == Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT && hint.kind() == key.kind()) {
                return DOES_NOT_FIT;
            }
        }
        return switch (key.kind()) {
            case IMEI -> digits(reading.raw()) == WHOLE_IMEI ? FITS : NONE;
            case VIN -> isAmericanVin(key.normal()) ? FITS : NONE;
            default -> NONE;
        };
    }

    /** Of a VIN that is whole; another maker's position 9 is no check digit. */
    private static boolean isAmericanVin(String normal) {
        return normal.length() == WHOLE_VIN && normal.charAt(0) >= '1' && normal.charAt(0) <= '5';
    }

    private static long digits(String raw) {
        return raw.codePoints().filter(Character::isDigit).count();
    }
}
