// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is stamped, engraved or printed on a good. Reading never refuses a number: what does not fit becomes a hint.
 * The keys do not depend on the column a number was typed in, as far as that can be: fifteen digits that pass Luhn's sum
 * are keyed by their first fourteen whatever they are called, and 17 characters built as a VIN lose their I, O and Q.
 */
public final class Identifiers {
    /** The longest value that is read, in characters as typed. */
    public static final int LONGEST_RAW = 512;

    private Identifiers() {}

    /** Reads a value that was typed as the given kind; with {@link IdentifierKind#UNKNOWN} the kind is recognised. */
    public static Reading read(IdentifierKind stated, String raw) {
        if (raw.length() > LONGEST_RAW) {
            return new Reading.NoNumber(raw, Reading.Reason.TOO_LONG);
        }
        var unlabelled = Labels.strip(raw);
        var form = NormalForm.of(unlabelled);
        var reason = whyNoNumber(stated, unlabelled, form.text());
        return reason == null
                ? new NumberReader(stated, form.text()).read(raw, form.strangers())
                : new Reading.NoNumber(raw, reason);
    }

    /** The normal form of any text: capitals A–Z and digits, look-alikes of other scripts made Latin, all else dropped. */
    public static String normal(String raw) {
        return NormalForm.of(raw).text();
    }

    /** The normal form of a value without the word before it, as in "IMEI: 4901…": read again, it gives the same keys. */
    public static String bare(String raw) {
        return normal(Labels.strip(raw));
    }

    /** What kinds a number of unknown kind may be, likeliest first; never empty. */
    public static List<IdentifierKind> candidates(String raw) {
        return NumberReader.candidates(NumberReader.asVin(normal(Labels.strip(raw))));
    }

    /** Seventeen ones are one, though nobody would think so: they pass its check digit. */
    private static boolean isVin(IdentifierKind stated, String normal) {
        return normal.length() == 17
                && (stated == IdentifierKind.VIN || stated == IdentifierKind.UNKNOWN && CheckDigits.vin(normal));
    }

    private static Reading.@Nullable Reason whyNoNumber(IdentifierKind stated, String raw, String normal) {
        if (Placeholders.isOne(raw, normal) && !isVin(stated, normal)) {
            return Reading.Reason.PLACEHOLDER;
        }
        if (normal.isEmpty()) {
            return Reading.Reason.EMPTY;
        }
        if (normal.length() > IdentifierKey.LONGEST) {
            return Reading.Reason.TOO_LONG;
        }
        if (NotOneItem.isStandard(normal)) {
            return Reading.Reason.PRINTED_STANDARD;
        }
        boolean product = stated == IdentifierKind.UNKNOWN && NotOneItem.isProductCode(normal);
        return product ? Reading.Reason.PRODUCT_CODE : null;
    }
}
