// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.List;
import nl.waakzaam.hits.verdict.Fact;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;
import nl.waakzaam.identifiers.Alignment.Kind;
import nl.waakzaam.identifiers.Alignment.Step;

/**
 * Estimates anew how numbers are misread and how well facts agree, by expectation and maximisation (Dempster, Laird and
 * Rubin 1977): what nobody decided counts for as much as the model makes of it, and the model is made of what was counted.
 */
final class Estimation {
    private static final int ROUNDS = 25;

    private final List<Outcome> outcomes;

    Estimation(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    Weights from(Weights inForce) {
        var weights = inForce;
        for (int round = 0; round < ROUNDS; round++) {
            weights = counted(inForce, new Judge(weights));
        }
        return weights;
    }

    private Weights counted(Weights inForce, Judge judge) {
        var counts = new Counts(inForce);
        for (var outcome : outcomes) {
            double same = outcome.chance(judge);
            addNumber(outcome, same, counts);
            addFacts(outcome, same, counts);
        }
        return counts.estimated();
    }

    private static void addFacts(Outcome outcome, double same, Counts counts) {
        outcome.compared().facts().forEach((fact, agrees) -> {
            counts.add(fact.ofSame(), agrees, same);
            if (!fact.isOfSeries()) {
                counts.add(fact.ofOther(), agrees, 1 - same);
            }
        });
    }

    /** Shares of shares: of all numbers those misread, of those the ways, of wrong characters the look-alikes. */
    private static void addNumber(Outcome outcome, double same, Counts counts) {
        var alignment = outcome.compared().alignment();
        boolean misread = !alignment.steps().isEmpty();
        counts.add(Weight.MISREAD, misread, same);
        if (misread) {
            addSlips(alignment.slips(), outcome, same, counts);
        }
    }

    private static void addSlips(List<Step> slips, Outcome outcome, double same, Counts counts) {
        boolean one = slips.size() <= 1;
        var kind = slips.isEmpty() ? Kind.LOOK_ALIKE : slips.getFirst().kind();
        boolean wrong = one && (kind == Kind.LOOK_ALIKE || kind == Kind.ONE_WRONG);
        counts.add(Weight.ONE_WRONG, wrong, same);
        counts.add(Weight.SWAPPED, one && kind == Kind.SWAPPED, same);
        counts.add(Weight.LEFT_OUT_OR_ADDED, one && (kind == Kind.LEFT_OUT || kind == Kind.ADDED), same);
        counts.add(Weight.TWO_SLIPS, !one, same);
        if (wrong) {
            boolean oneSeven = !slips.isEmpty() && outcome.compared().isOneSeven(slips.getFirst());
            counts.add(Weight.LOOK_ALIKE, slips.isEmpty() || oneSeven, same);
            counts.add(Weight.ONE_SEVEN, oneSeven, same);
        }
    }
}
