// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A house number with its letter and addition, as people write it: {@code 17}, {@code 17 M}, {@code 58-1}.
 *
 * @param text as it is shown
 */
public record HouseNumber(int number, String text) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,4})(?![0-9])[ /-]*([\\p{Alnum} /-]{0,8})");

    /** Nothing for a text that is no house number. */
    public static Optional<HouseNumber> of(String typed) {
        var shape = SHAPE.matcher(typed.strip());
        return shape.matches()
                ? Optional.of(new HouseNumber(Integer.parseInt(shape.group(1)), typed.strip()))
                : Optional.empty();
    }

    /** Whether what follows the number is this, however it is written. */
    boolean hasAddition(String rest) {
        return plain(text).equals(number + plain(rest));
    }

    private static String plain(String text) {
        return text.replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
    }
}
