// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/** The textbook table of the optimal string alignment, to check the index against. */
public final class EditDistance {
    private EditDistance() {}

    public static int between(String left, String right) {
        var table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = cell(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cell(int[][] table, String left, String right, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int changed = table[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
