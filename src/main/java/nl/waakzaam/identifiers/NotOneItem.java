// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.regex.Pattern;

/**
 * Printed values that identify no single item: standards and product codes.
 *
 * <p>A product code is recognised with care, for one number in ten passes its check digit by chance. A value typed as an
 * IMEI, frame number or any other stated kind is therefore always searched; only for {@link IdentifierKind#UNKNOWN} is a
 * 13-digit number under a GS1 prefix that exists, a 12-digit one of the North American range, an 8-digit one of the Dutch
 * range (87) or an ISBN taken for a product: it gets no key when a good is registered with it. The theft check reads
 * it as a serial number all the same. As
 * {@link IdentifierKind#SERIAL} such a number is searched and carries the hint {@code MAY_NAME_A_PRODUCT}.
 */
final class NotOneItem {
    private static final String FILLER = "(CE|CITY|TREKKING|AND|BIKE|BICYCLE|MTB|MOUNTAIN|RACING|ROAD|EPAC|PLUS|TYPE)*";
    private static final String KNOWN =
            "(14764|14765|14766|14781|14872|15194|15918|17404|17406|4210|8098|50604|79100|79009|79010)";
    private static final Pattern STANDARD = Pattern.compile("(CE|CEEN\\d{5}|NENE?N?(ISO)?\\d{3,5}|" + FILLER
            + "(NEN|DIN|BS|NF|UNE|UNI|SN|PR)?(EN|DIN|ISO|ENISO|PLUS)" + KNOWN + "(\\d{1,2})?((19|20)\\d\\d)?(A\\d)?"
            + FILLER + ")");
    private static final Pattern GS1_PREFIX = Pattern.compile(
            "(0[0-13-9]|1[0-3]|3|4[0-46-9]|45|5[0247]|53|56|590|594|599|6[0-29]|64|7[0-79]|729|8[0-9]|9[0134])\\d+"
                    + "|97[789]\\d+|955\\d+|958\\d+");

    private NotOneItem() {}

    static boolean isStandard(String normal) {
        return normal.length() <= 40
                && !normal.isEmpty()
                && normal.charAt(0) > '9'
                && STANDARD.matcher(normal).matches();
    }

    /** Whether a value of unknown kind is taken for the code of a product. */
    static boolean isProductCode(String normal) {
        return switch (normal.length()) {
            case 13 ->
                Shape.isDigits(normal)
                        && CheckDigits.gs1(normal)
                        && GS1_PREFIX.matcher(normal).matches();
            case 12 -> Shape.isDigits(normal) && "01678".indexOf(normal.charAt(0)) >= 0 && CheckDigits.gs1(normal);
            case 8 -> Shape.isDigits(normal) && normal.startsWith("87") && CheckDigits.gs1(normal);
            case 10 -> normal.endsWith("X") && isIsbn(normal);
            default -> normal.startsWith("ISBN") && isIsbn(normal.substring(4));
        };
    }

    private static boolean isIsbn(String normal) {
        if (normal.length() == 13) {
            return Shape.isDigits(normal) && CheckDigits.gs1(normal);
        }
        return normal.length() == 10
                && Shape.isDigits(normal.substring(0, 9))
                && (Shape.isDigits(normal) || normal.endsWith("X"))
                && CheckDigits.isbn10(normal);
    }
}
