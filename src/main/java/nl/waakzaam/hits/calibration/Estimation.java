// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.List;
import nl.waakzaam.hits.verdict.Fact;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;
import nl.waakzaam.identifiers.Alignment.Kind;
import nl.waakzaam.identifiers.Alignment.Step;

/** Counts anew, among the pairs that detectives decided, how numbers are misread and how well facts agree. */
final class Estimation {
    private final List<Outcome> outcomes;

    Estimation(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    Weights from(Weights inForce) {
        var counts = new Counts(inForce);
        for (var outcome : outcomes) {
            outcome.compared().facts().forEach((fact, agrees) -> addFact(fact, agrees, outcome.same(), counts));
            if (outcome.same()) {
                addNumber(outcome, counts);
            }
        }
        return counts.estimated();
    }

    /** Those that proved another are siblings mostly, which tell nothing of what strangers have in common. */
    private static void addFact(Fact fact, boolean agrees, boolean same, Counts counts) {
        if (same) {
            counts.add(fact.ofSame(), agrees);
        } else if (!fact.isOfSeries()) {
            counts.add(fact.ofOther(), agrees);
        }
    }

    /** Shares of shares: of all numbers those misread, of those the ways, of wrong characters the look-alikes. */
    private static void addNumber(Outcome outcome, Counts counts) {
        var alignment = outcome.compared().alignment();
        boolean misread = !alignment.steps().isEmpty();
        counts.add(Weight.MISREAD, misread);
        if (misread) {
            addSlips(alignment.slips(), outcome, counts);
        }
    }

    private static void addSlips(List<Step> slips, Outcome outcome, Counts counts) {
        boolean one = slips.size() <= 1;
        var kind = slips.isEmpty() ? Kind.LOOK_ALIKE : slips.getFirst().kind();
        boolean wrong = one && (kind == Kind.LOOK_ALIKE || kind == Kind.ONE_WRONG);
        counts.add(Weight.ONE_WRONG, wrong);
        counts.add(Weight.SWAPPED, one && kind == Kind.SWAPPED);
        counts.add(Weight.LEFT_OUT_OR_ADDED, one && (kind == Kind.LEFT_OUT || kind == Kind.ADDED));
        counts.add(Weight.TWO_SLIPS, !one);
        if (wrong) {
            boolean oneSeven = !slips.isEmpty() && outcome.compared().isOneSeven(slips.getFirst());
            counts.add(Weight.LOOK_ALIKE, slips.isEmpty() || oneSeven);
            counts.add(Weight.ONE_SEVEN, oneSeven);
        }
    }
}
