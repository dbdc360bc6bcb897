// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_MISREAD;
import static nl.waakzaam.hits.verdict.Weight.CHECK_FAILS_TRUE;
import static nl.waakzaam.hits.verdict.Weight.INNOCENT_PER_STOLEN;
import static nl.waakzaam.hits.verdict.Weight.KEPT_FROM;
import static nl.waakzaam.hits.verdict.Weight.LIKELY_FROM;
import static nl.waakzaam.hits.verdict.Weight.SAME_FROM;
import static nl.waakzaam.hits.verdict.Weight.STOLEN_SHARE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.hits.verdict.Evidence.Ground;

/**
 * Says whether a bought good and a stolen one are the same thing, in the manner of Fellegi and Sunter (1969):
 *
 * <pre>
 *          share of purchases stolen × innocent goods per stolen one × P(number | same) × P(facts | same)
 * odds = ────────────────────────────────────────────────────────────────────────────────────────────────
 *        P(number | other of the series) × P(facts | same) + P(number | any other) × P(facts | other)
 * </pre>
 *
 * Another good of the series agrees in make and type as the good itself would, so those say nothing against it; a stranger
 * seldom does. What a check digit says of the typing multiplies the odds of a number that differs.
 */
public final class Judge {
    private final Weights weights;
    private final NumberLikelihood number;

    public Judge(Weights weights) {
        this.weights = weights;
        this.number = new NumberLikelihood(weights);
    }

    public Verdict judge(Comparison compared) {
        var evidence = evidence(compared);
        if (evidence.odds() >= weights.of(SAME_FROM)) {
            return new Verdict.Same(evidence);
        }
        return evidence.odds() >= weights.of(LIKELY_FROM)
                ? new Verdict.Likely(evidence)
                : new Verdict.Different(evidence);
    }

    /** Whether it is worth keeping, if only to measure by. */
    public boolean isKept(Verdict verdict) {
        return verdict.evidence().odds() >= weights.of(KEPT_FROM);
    }

    private Evidence evidence(Comparison compared) {
        var weighing = new Weighing(compared);
        compared.facts().forEach(weighing::add);
        weighing.add(compared);
        return new Evidence(compared.bought(), compared.stolen(), weighing.odds, weights.version(), weighing.grounds);
    }

    /** The odds as one thing after another is laid on the scales. */
    private final class Weighing {
        private final double prior = weights.of(STOLEN_SHARE) / (1 - weights.of(STOLEN_SHARE));
        private final List<Ground> grounds = new ArrayList<>();
        private double same;
        private double series;
        private double strangers;
        private double odds;

        Weighing(Comparison compared) {
            same = weights.of(INNOCENT_PER_STOLEN) * number.ofSame(compared);
            series = number.inSeries(compared);
            strangers = number.ofStranger(compared);
            odds = prior;
            ground("number", prior * same / (series + strangers));
        }

        void add(Fact fact, boolean agrees) {
            same *= fact.ofSame(agrees, weights);
            series *= fact.ofSame(agrees, weights);
            strangers *= fact.ofOther(agrees, weights);
            ground(fact.name().toLowerCase(Locale.ROOT), prior * same / (series + strangers));
        }

        void add(Comparison compared) {
            if (!compared.isEqual()) {
                switch (compared.check()) {
                    case FITS ->
                        ground(
                                "check-digit",
                                odds * (1 - weights.of(CHECK_FAILS_MISREAD)) / (1 - weights.of(CHECK_FAILS_TRUE)));
                    case DOES_NOT_FIT ->
                        ground("check-digit", odds * weights.of(CHECK_FAILS_MISREAD) / weights.of(CHECK_FAILS_TRUE));
                    case NONE -> {}
                }
            }
        }

        private void ground(String name, double next) {
            grounds.add(new Ground(name, next / odds));
            odds = next;
        }
    }
}
