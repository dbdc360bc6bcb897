// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/** What a normal form looks like. */
final class Shape {
    private Shape() {}

    static boolean isDigits(CharSequence normal) {
        for (int i = 0; i < normal.length(); i++) {
            if (normal.charAt(i) > '9') {
                return false;
            }
        }
        return !normal.isEmpty();
    }

    /** Two letters and seven digits: the Dutch standard for bicycle frames since 2006. */
    static boolean isDutchFrame(String normal) {
        return normal.length() == 9
                && normal.charAt(0) > '9'
                && normal.charAt(1) > '9'
                && isDigits(normal.substring(2));
    }

    /** Fifteen digits under a country or maker code of ISO 11784, by which animal-style chips are numbered. */
    static boolean isChip(String normal) {
        return normal.length() == 15
                && isDigits(normal)
                && (normal.startsWith("528")
                        || normal.startsWith("999")
                        || (normal.charAt(0) == '9' && normal.charAt(1) != '9'));
    }

    /** Begins as the type codes that the mobile industry hands out (its reporting bodies). */
    static boolean beginsAsImei(String digits) {
        return switch (digits.substring(0, 2)) {
            case "01", "35", "44", "45", "49", "50", "51", "52", "86", "91", "98", "99" -> true;
            default -> false;
        };
    }

    /** Seventeen characters, letters among them, the last four digits: a VIN however it was typed. */
    static boolean isVin(CharSequence normal) {
        return normal.length() == 17 && isDigits(normal.subSequence(13, 17)) && CheckDigits.areVinCharacters(normal);
    }
}
