// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waakzaam.hits.verdict.Evidence;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Alignment.Kind;
import nl.waakzaam.identifiers.Alignment.Step;

/**
 * The two numbers of a hit, with the places where they differ.
 *
 * @param kinds in which ways, from left to right
 */
public record SideBySide(List<Mark> bought, List<Mark> stolen, List<Kind> kinds) {
    /** A character, and whether it differs. */
    public record Mark(char character, boolean differs) {}

    static SideBySide of(Evidence evidence) {
        var steps = Alignment.between(evidence.bought(), evidence.stolen(), Integer.MAX_VALUE)
                .orElseThrow()
                .steps();
        var one = new HashSet<Integer>();
        var other = new HashSet<Integer>();
        steps.forEach(step -> places(step, one, other));
        return new SideBySide(
                marks(evidence.bought().normal(), one),
                marks(evidence.stolen().normal(), other),
                steps.stream().map(Step::kind).toList());
    }

    private static void places(Step step, Set<Integer> one, Set<Integer> other) {
        if (step.kind() != Kind.LEFT_OUT) {
            one.add(step.one());
        }
        if (step.kind() != Kind.ADDED) {
            other.add(step.other());
        }
        if (step.kind() == Kind.SWAPPED) {
            one.add(step.one() + 1);
            other.add(step.other() + 1);
        }
    }

    private static List<Mark> marks(String text, Set<Integer> differing) {
        var marks = new ArrayList<Mark>();
        for (int place = 0; place < text.length(); place++) {
            marks.add(new Mark(text.charAt(place), differing.contains(place)));
        }
        return marks;
    }
}
