// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/**
 * What is readable of a worn number: with {@code ?} for unreadable characters it is a whole number, without it is a part
 * that may stand anywhere. Refuses fewer than five readable characters and what no folded form can have.
 */
final class WornForm {
    private static final int FEWEST_READABLE = 5;
    private static final char UNREADABLE = '?';

    private final String pattern;

    private WornForm(String pattern) {
        this.pattern = pattern;
    }

    static WornForm of(String foldedPattern) {
        var readable = foldedPattern.replace(String.valueOf(UNREADABLE), "");
        if (readable.length() < FEWEST_READABLE || foldedPattern.length() > FoldedAlphabet.LONGEST) {
            throw new IllegalArgumentException("a worn number has %d readable characters and at most %d in all"
                    .formatted(FEWEST_READABLE, FoldedAlphabet.LONGEST));
        }
        readable.chars().forEach(symbol -> FoldedAlphabet.code((char) symbol));
        return new WornForm(foldedPattern);
    }

    int length() {
        return pattern.length();
    }

    boolean whole() {
        return pattern.indexOf(UNREADABLE) >= 0;
    }

    boolean readable(int place) {
        return pattern.charAt(place) != UNREADABLE;
    }

    int code(int place) {
        return FoldedAlphabet.code(pattern.charAt(place));
    }
}
