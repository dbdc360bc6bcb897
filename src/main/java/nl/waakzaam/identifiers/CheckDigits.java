// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/** The sums that guard numbers against misreading. All take normal forms; a value of another shape never fits. */
final class CheckDigits {
    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VIN_VALUES = "12345678123457923456789";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private CheckDigits() {}

    /** Luhn's sum over all digits, the last being the check digit (IMEI, ISO/IEC 7812). */
    static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = digits.charAt(i) - '0';
            int weighed = (place & 1) == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** The sum of a 17-character vehicle identification number as North American makers keep it (49 CFR 565). */
    static boolean vin(CharSequence vin) {
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            sum += VIN_WEIGHTS[i] * vinValue(vin.charAt(i));
        }
        int rest = sum % 11;
        return vin.charAt(8) == (rest == 10 ? 'X' : (char) ('0' + rest));
    }

    /** Whether this is a character that a VIN may hold: no I, O or Q. */
    static boolean isVinCharacter(char character) {
        return (character >= '0' && character <= '9') || VIN_LETTERS.indexOf(character) >= 0;
    }

    static boolean areVinCharacters(CharSequence vin) {
        for (int i = 0; i < vin.length(); i++) {
            if (!isVinCharacter(vin.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int vinValue(char character) {
        int letter = VIN_LETTERS.indexOf(character);
        return letter < 0 ? character - '0' : VIN_VALUES.charAt(letter) - '0';
    }

    /** The sum of EAN-8, UPC-A, EAN-13 and ISBN-13: weights 1 and 3 from the right, modulo 10. */
    static boolean gs1(CharSequence digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            sum += (digits.charAt(i) - '0') * ((place & 1) == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** The sum of the ten-character ISBN: weights 10 to 1, modulo 11, X being 10. */
    static boolean isbn10(CharSequence isbn) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char character = isbn.charAt(i);
            sum += (10 - i) * (character == 'X' ? 10 : character - '0');
        }
        return sum % 11 == 0;
    }
}
