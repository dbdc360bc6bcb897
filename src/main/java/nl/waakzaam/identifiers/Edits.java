// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/** How many slips lie between two strings: a character wrong, left out or added, or two neighbours swapped. */
final class Edits {
    private Edits() {}

    static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        var previous = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            var spare = before;
            before = previous;
            previous = row;
            row = spare;
        }
        return previous[b.length()];
    }
}
