// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Compares a query with every number, by the textbook table: shares nothing with the product. */
final class BruteForce implements NearSearch {
    private final List<String> all;

    BruteForce(List<String> all) {
        this.all = all;
    }

    @Override
    public List<String> near(String folded, int edits) {
        return IntStream.range(0, all.size())
                .parallel()
                .mapToObj(all::get)
                .filter(other -> Math.abs(other.length() - folded.length()) <= edits)
                .filter(other -> distance(folded, other, edits) <= edits)
                .toList();
    }

    /** Substitutions, insertions, deletions and neighbour swaps; {@code most + 1} when there are more than that. */
    static int distance(String left, String right, int most) {
        var beforeLast = new int[right.length() + 1];
        var last = IntStream.rangeClosed(0, right.length()).toArray();
        var row = new int[right.length() + 1];
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                int best = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most + 1) {
                return most + 1;
            }
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[right.length()];
    }
}
