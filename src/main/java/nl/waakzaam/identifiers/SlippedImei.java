// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Optional;

/**
 * Digits that may be a whole IMEI with a slip in it: one left out or added, or, in fifteen that are not keyed as an IMEI,
 * one misread. Its key of fourteen digits would then be two edits away, for the check digit stands behind or in it;
 * without the last digit it is one.
 *
 * @param key all digits but the last: compared by nearness only
 * @param checkDigit the last digit, which must be the check digit of the IMEI that was meant
 */
public record SlippedImei(IdentifierKey key, char checkDigit) {
    private static final int WHOLE = 15;

    /** Of fourteen, fifteen or sixteen digits. */
    public static Optional<SlippedImei> of(String digits) {
        if (Math.abs(digits.length() - WHOLE) > 1 || !Shape.isDigits(digits)) {
            return Optional.empty();
        }
        int last = digits.length() - 1;
        var rest = digits.substring(0, last);
        return Optional.of(
                new SlippedImei(new IdentifierKey(IdentifierKind.IMEI, rest, Folding.fold(rest)), digits.charAt(last)));
    }

    /** Whether this can be a slip of a registered number: an IMEI that has this check digit. */
    public boolean mayMean(IdentifierKey registered) {
        return registered.kind() == IdentifierKind.IMEI
                && registered.normal().length() == WHOLE - 1
                && CheckDigits.luhn(registered.normal() + checkDigit);
    }
}
