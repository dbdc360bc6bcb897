// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Optional;

/**
 * What is readable of a worn IMEI. It is stamped with its check digit, or with two digits of its software, which are no
 * part of its key.
 *
 * @param folded what is readable of the key: at least {@link WornPattern#FEWEST} readable digits
 * @param checkDigit as stamped; {@code ?} when it cannot be read or was not typed
 */
public record WornImei(String folded, char checkDigit) {
    private static final int KEY = 14;
    private static final char UNREADABLE = '?';

    /** Of digits and {@code ?} of the length of an IMEI or IMEISV; or of digits alone, the last of which may be its end. */
    static Optional<WornImei> of(String pattern) {
        if (!pattern.chars().allMatch(character -> character == UNREADABLE || Character.isDigit(character))) {
            return Optional.empty();
        }
        return (pattern.indexOf(UNREADABLE) < 0 ? end(pattern) : whole(pattern)).filter(WornImei::saysEnough);
    }

    private static Optional<WornImei> whole(String pattern) {
        return switch (pattern.length()) {
            case KEY + 1 -> Optional.of(new WornImei(pattern.substring(0, KEY), pattern.charAt(KEY)));
            case KEY + 2 -> Optional.of(new WornImei(pattern.substring(0, KEY), UNREADABLE));
            default -> Optional.empty();
        };
    }

    private static Optional<WornImei> end(String digits) {
        var last = digits.length() - 1;
        return digits.length() > KEY + 1
                ? Optional.empty()
                : Optional.of(new WornImei(digits.substring(0, last), digits.charAt(last)));
    }

    private boolean saysEnough() {
        return folded.chars().filter(Character::isDigit).count() >= WornPattern.FEWEST;
    }

    /** Whether this can be what is left of a registered number that fits {@link #folded}. */
    public boolean mayMean(IdentifierKey registered) {
        return registered.kind() == IdentifierKind.IMEI
                && registered.normal().length() == KEY
                && (folded.length() == KEY || registered.normal().endsWith(folded))
                && (checkDigit == UNREADABLE || CheckDigits.luhn(registered.normal() + checkDigit));
    }
}
