// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.Collection;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.hits.verdict.Weights;

/** How far verdicts lie from what detectives said: the mean of -ln of the chance that was given to what proved true. */
final class LogLoss {
    private static final double LEAST = 1e-9;

    private LogLoss() {}

    static double of(Collection<Outcome> outcomes, Weights weights) {
        var judge = new Judge(weights);
        return outcomes.stream()
                .mapToDouble(outcome -> -Math.log(Math.max(LEAST, outcome.foretold(judge))))
                .average()
                .orElse(Double.NaN);
    }
}
