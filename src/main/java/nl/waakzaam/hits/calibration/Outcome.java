// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import nl.waakzaam.hits.verdict.Comparison;
import nl.waakzaam.hits.verdict.Judge;

/** A pair that was compared and what a detective said of it. */
record Outcome(Comparison compared, boolean same) {
    /** The chance that the model gave to what proved true. */
    double foretold(Judge judge) {
        double odds = judge.judge(compared).evidence().odds();
        return (same ? odds : 1) / (1 + odds);
    }
}
