// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What every typed value carries, so that it can be recognised wherever it turns up: one of letters that no folding
 * changes, one of digits for numbers that have only those.
 */
final class Marks {
    static final String LETTERS = "XKWHVXKWYT";
    static final String DIGITS = "4097773404";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Marks() {}

    /** Whether a text holds something that was typed, in whatever case or width. */
    static boolean in(String text) {
        if (has(text)) {
            return true;
        }
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return has(plain.toUpperCase(Locale.ROOT));
    }

    private static boolean has(String text) {
        return text.contains(LETTERS) || text.contains(DIGITS);
    }
}
