// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.compare;

import java.util.ArrayList;
import java.util.List;

/** Two rows of texts beside each other: what is the same, what was changed, what came and what went. */
public record Alignment(List<Pair> pairs) {
    private static final int NONE = -1;

    public Alignment {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two places that belong together.
     *
     * @param before minus one for what came
     * @param after minus one for what went
     */
    public record Pair(int before, int after, boolean same) {}

    /** The longest row that both have stays the same; what stands between is paired in its order. */
    public static Alignment of(List<String> before, List<String> after) {
        var pairs = new ArrayList<Pair>();
        var lengths = lengths(before, after);
        var left = 0;
        var right = 0;
        var gapLeft = 0;
        var gapRight = 0;
        while (left < before.size() && right < after.size()) {
            if (before.get(left).equals(after.get(right))) {
                gap(pairs, gapLeft, left, gapRight, right);
                pairs.add(new Pair(left++, right++, true));
                gapLeft = left;
                gapRight = right;
            } else if (lengths[left + 1][right] >= lengths[left][right + 1]) {
                left++;
            } else {
                right++;
            }
        }
        gap(pairs, gapLeft, before.size(), gapRight, after.size());
        return new Alignment(pairs);
    }

    private static void gap(List<Pair> pairs, int left, int leftEnd, int right, int rightEnd) {
        while (left < leftEnd && right < rightEnd) {
            pairs.add(new Pair(left++, right++, false));
        }
        while (left < leftEnd) {
            pairs.add(new Pair(left++, NONE, false));
        }
        while (right < rightEnd) {
            pairs.add(new Pair(NONE, right++, false));
        }
    }

    /** How long the longest common row is from each two places on. */
    private static int[][] lengths(List<String> before, List<String> after) {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (var left = before.size() - 1; left >= 0; left--) {
            for (var right = after.size() - 1; right >= 0; right--) {
                lengths[left][right] = before.get(left).equals(after.get(right))
                        ? lengths[left + 1][right + 1] + 1
                        : Math.max(lengths[left + 1][right], lengths[left][right + 1]);
            }
        }
        return lengths;
    }
}
