// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.Optional;
import nl.waakzaam.hits.verdict.Comparison;
import nl.waakzaam.hits.verdict.Judge;

/**
 * A pair that was compared and what a detective said of it.
 *
 * @param same empty when nobody decided
 */
record Outcome(Comparison compared, Optional<Boolean> same) {
    /** The chance that both are the same thing: what the detective said, else what the model says. */
    double chance(Judge judge) {
        return same.map(yes -> yes ? 1.0 : 0.0).orElseGet(() -> modelled(judge));
    }

    double modelled(Judge judge) {
        double odds = judge.judge(compared).evidence().odds();
        return odds / (1 + odds);
    }
}
