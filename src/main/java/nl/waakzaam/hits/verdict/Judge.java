// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import static nl.waakzaam.hits.verdict.Weight.KEPT_FROM;
import static nl.waakzaam.hits.verdict.Weight.LIKELY_FROM;
import static nl.waakzaam.hits.verdict.Weight.SAME_FROM;
import static nl.waakzaam.hits.verdict.Weight.STOLEN_SHARE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.IdentifierKey;

/**
 * Says whether a bought good and a stolen one are the same thing, in the manner of Fellegi and Sunter (1969):
 *
 * <pre>
 *          share of purchases stolen × innocent goods per stolen one × P(number, facts, check digit | same)
 * odds = ────────────────────────────────────────────────────────────────────────────────────────────────
 *        the sum of P(number, facts, check digit | rival) of all rivals
 * </pre>
 *
 * The rivals are another good of the series that bears this number, another of the series that was misread as this number,
 * and a stranger. Who is of the series agrees in sort, make and type as the good itself would, so those say nothing against
 * it; a stranger seldom does.
 */
public final class Judge {
    private final Weights weights;
    private final NumberLikelihood number;
    private final MostByFacts most;

    public Judge(Weights weights) {
        this.weights = weights;
        this.number = new NumberLikelihood(weights);
        this.most = new MostByFacts(weights);
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

    /**
     * Whether a verdict on two goods with these numbers can be worth keeping, whatever else is known of them. Spares the
     * reading of the many neighbours of a series.
     */
    public boolean mayBeKept(IdentifierKey bought, IdentifierKey stolen, Alignment alignment, int density) {
        var compared = new Comparison(bought, stolen, alignment, Checked.NONE, density, 1, Map.of());
        return compared.looksEqual()
                || prior() * most.against(number.ofSame(compared), number.ofSiblings(compared), length(bought))
                        >= weights.of(KEPT_FROM);
    }

    private static int length(IdentifierKey key) {
        return key.normal().length();
    }

    private double prior() {
        return weights.of(STOLEN_SHARE) / (1 - weights.of(STOLEN_SHARE));
    }

    private Evidence evidence(Comparison compared) {
        var weighing = new Weighing(compared);
        compared.facts()
                .forEach((fact, agrees) ->
                        weighing.add(fact.name().toLowerCase(Locale.ROOT), one -> one.with(fact, agrees, weights)));
        if (compared.check() != Checked.NONE) {
            weighing.add(compared.check().ground(), one -> one.with(compared.check(), weights));
        }
        return new Evidence(compared.bought(), compared.stolen(), weighing.odds, weights.version(), weighing.grounds);
    }

    /** The odds as one thing after another is laid on the scales. */
    private final class Weighing {
        private final List<Ground> grounds = new ArrayList<>();
        private Explanation same;
        private List<Explanation> rivals;
        private double odds = prior();

        Weighing(Comparison compared) {
            same = number.ofSame(compared);
            rivals = number.ofRivals(compared);
            ground("number");
        }

        void add(String name, UnaryOperator<Explanation> known) {
            same = known.apply(same);
            rivals = rivals.stream().map(known).toList();
            ground(name);
        }

        private void ground(String name) {
            double next = prior()
                    * same.chance()
                    / rivals.stream().mapToDouble(Explanation::chance).sum();
            grounds.add(new Ground(name, next / odds));
            odds = next;
        }
    }
}
