// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How one number can have become another: the fewest slips that lie between them, place by place. Look-alikes are told
 * apart from real slips: they fold to one character and count for no distance.
 *
 * @param steps from left to right; empty for equal numbers
 */
public record Alignment(List<Step> steps) {
    /** In which way the first number departs from the second in one place. */
    public enum Kind {
        LOOK_ALIKE,
        ONE_WRONG,
        SWAPPED,
        LEFT_OUT,
        ADDED
    }

    /**
     * One departure.
     *
     * @param one place in the first number, from 0; for a character left out, the place before which it lacks
     * @param other place in the second number, from 0; for a character added, the place before which it is too many
     */
    public record Step(Kind kind, int one, int other) {
        /** How many characters of each it spans. */
        int width() {
            return kind == Kind.SWAPPED ? 2 : 1;
        }
    }

    public Alignment {
        steps = List.copyOf(steps);
    }

    /** Empty when more than this many slips lie between their folded forms. */
    public static Optional<Alignment> between(IdentifierKey one, IdentifierKey other, int mostSlips) {
        var table = new Table(one.folded(), other.folded());
        return table.distance() > mostSlips
                ? Optional.empty()
                : Optional.of(new Alignment(table.steps(one.normal(), other.normal())));
    }

    /** All but look-alikes. */
    public List<Step> slips() {
        return steps.stream().filter(step -> step.kind() != Kind.LOOK_ALIKE).toList();
    }

    public int lookAlikes() {
        return steps.size() - slips().size();
    }

    /** The distances of all beginnings: substitution, insertion, deletion, swap of neighbours. */
    private static final class Table {
        private final String one;
        private final String other;
        private final int[][] cost;

        Table(String one, String other) {
            this.one = one;
            this.other = other;
            this.cost = new int[one.length() + 1][other.length() + 1];
            for (int i = 0; i <= one.length(); i++) {
                for (int j = 0; j <= other.length(); j++) {
                    cost[i][j] = least(i, j);
                }
            }
        }

        private int least(int i, int j) {
            if (i == 0 || j == 0) {
                return i + j;
            }
            int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + differ(i, j));
            return isSwapped(i, j) ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
        }

        private int differ(int i, int j) {
            return one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        }

        private boolean isSwapped(int i, int j) {
            return i > 1
                    && j > 1
                    && one.charAt(i - 1) == other.charAt(j - 2)
                    && one.charAt(i - 2) == other.charAt(j - 1)
                    && differ(i, j) > 0;
        }

        int distance() {
            return cost[one.length()][other.length()];
        }

        /** Walks back from the end along the cheapest way; on equal terms a slip lies as far to the left as it can. */
        List<Step> steps(String oneNormal, String otherNormal) {
            var steps = new ArrayList<Step>();
            int i = one.length();
            int j = other.length();
            while (i > 0 || j > 0) {
                var step = back(i, j);
                if (step.kind() != Kind.LOOK_ALIKE
                        || oneNormal.charAt(step.one()) != otherNormal.charAt(step.other())) {
                    steps.add(step);
                }
                i -= step.kind() == Kind.LEFT_OUT ? 0 : step.width();
                j -= step.kind() == Kind.ADDED ? 0 : step.width();
            }
            Collections.reverse(steps);
            return steps;
        }

        private Step back(int i, int j) {
            if (i > 0 && j > 0 && differ(i, j) == 0 && cost[i][j] == cost[i - 1][j - 1]) {
                return new Step(Kind.LOOK_ALIKE, i - 1, j - 1);
            }
            if (isSwapped(i, j) && cost[i][j] == cost[i - 2][j - 2] + 1) {
                return new Step(Kind.SWAPPED, i - 2, j - 2);
            }
            if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + 1) {
                return new Step(Kind.ONE_WRONG, i - 1, j - 1);
            }
            return i > 0 && cost[i][j] == cost[i - 1][j] + 1
                    ? new Step(Kind.ADDED, i - 1, j)
                    : new Step(Kind.LEFT_OUT, i, j - 1);
        }
    }
}
