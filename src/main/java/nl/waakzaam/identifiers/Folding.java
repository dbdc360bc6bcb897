// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Arrays;

/**
 * Makes characters that are read for one another the same: 0 O D Q, 1 I L |, 2 Z, 5 S, 6 G and 8 B. The 36 letters and
 * digits become {@link #SYMBOLS} symbols. 1 and 7 are a likely error but no fold: they are both digits of every series.
 */
public final class Folding {
    /** How many symbols a folded form is made of. */
    public static final int SYMBOLS = 27;

    private static final String[] LOOK_ALIKES = {"0ODQ", "1IL|", "2Z", "5S", "6G", "8B"};
    private static final char[] FOLDED = table();

    private Folding() {}

    /** The folded form, of the same length; characters outside the normal alphabet stay as they are. */
    public static String fold(String normal) {
        for (int i = 0; i < normal.length(); i++) {
            if (fold(normal.charAt(i)) != normal.charAt(i)) {
                return foldedFrom(normal, i);
            }
        }
        return normal;
    }

    /** The symbol that stands for a character and its look-alikes. */
    public static char fold(char character) {
        return character < FOLDED.length ? FOLDED[character] : character;
    }

    private static String foldedFrom(String normal, int first) {
        var folded = normal.toCharArray();
        for (int i = first; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char[] table() {
        var table = new char[128];
        for (char c = 0; c < table.length; c++) {
            table[c] = c;
        }
        Arrays.stream(LOOK_ALIKES)
                .forEach(alike -> alike.chars().forEach(character -> table[character] = alike.charAt(0)));
        return table;
    }
}
