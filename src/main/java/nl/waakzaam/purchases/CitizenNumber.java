// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows what looks like a citizen service number (BSN): nine digits that pass its test. A register may not hold one. */
final class CitizenNumber {
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])(?:[0-9][ .-]?){8}[0-9](?![0-9])");

    private CitizenNumber() {}

    /** Whether one stands somewhere in a text. */
    static boolean mayStandIn(@Nullable String text) {
        return text != null
                && NINE_DIGITS
                        .matcher(text)
                        .results()
                        .anyMatch(found -> passes(found.group().replaceAll("[^0-9]", "")));
    }

    /** The test of eleven: weights 9 to 2, and the last digit taken off. */
    private static boolean passes(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (digits.charAt(place) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
