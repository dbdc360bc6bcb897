// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;

/**
 * Estimates the weights anew from outcomes. Of the pairs that detectives decided every fifth is held out: on those the old
 * and the new weights are compared.
 */
@Service
class Calibration {
    private static final int HELD_OUT = 5;
    private static final int FEWEST_DECIDED = 50;

    private final StoredOutcomes outcomes;
    private final ProposedWeights weights;
    private final Clock clock;

    Calibration(StoredOutcomes outcomes, ProposedWeights weights, Clock clock) {
        this.outcomes = outcomes;
        this.weights = weights;
        this.clock = clock;
    }

    /**
     * A new version that nobody uses yet.
     *
     * @param before log-loss of the weights in force on what was held out
     * @param after that of the new ones
     */
    record Proposal(int version, int decided, double before, double after) {}

    /** Empty when too few pairs were decided to learn from. */
    Optional<Proposal> propose() {
        var decided = outcomes.list();
        return decided.size() < FEWEST_DECIDED ? Optional.empty() : Optional.of(propose(decided));
    }

    private Proposal propose(List<Outcome> decided) {
        var inForce = weights.inForce();
        var held = part(decided, true);
        var estimated = new Estimation(part(decided, false)).from(inForce);
        var day = LocalDate.ofInstant(clock.instant(), DutchTime.ZONE);
        var source = "outcomes of %d hits, %s".formatted(decided.size(), day);
        return new Proposal(
                weights.propose(inForce, estimated, source),
                decided.size(),
                LogLoss.of(held, inForce),
                LogLoss.of(held, estimated));
    }

    private static List<Outcome> part(List<Outcome> decided, boolean heldOut) {
        return IntStream.range(0, decided.size())
                .filter(place -> place % HELD_OUT == 0 == heldOut)
                .mapToObj(decided::get)
                .toList();
    }

    /** From now on these weights are reckoned with; false when there is no such version. */
    boolean use(int version) {
        return weights.use(version, "command:matching", clock.instant());
    }
}
