// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.hits.verdict.ShippedWeights;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;
import org.junit.jupiter.api.Test;

/** Outcomes that were drawn with shares of which the shipped weights know nothing. */
class EstimationTest {
    private static final Map<Weight, Double> PLANTED = Map.of(
            Weight.MISREAD, 0.3,
            Weight.ONE_WRONG, 0.5,
            Weight.SWAPPED, 0.2,
            Weight.LEFT_OUT_OR_ADDED, 0.15,
            Weight.TWO_SLIPS, 0.15,
            Weight.LOOK_ALIKE, 0.7,
            Weight.ONE_SEVEN, 0.3,
            Weight.COLOUR_SAME, 0.9,
            Weight.COLOUR_OTHER, 0.35);

    private static final Weights SHIPPED = ShippedWeights.inForce();
    private static final List<Outcome> OUTCOMES = new PlantedOutcomes(planted()).draw(25_000);
    private static final Weights ESTIMATED = new Estimation(OUTCOMES.subList(0, 20_000)).from(SHIPPED);

    @Test
    void planted_shares_are_recovered_within_a_tenth() {
        PLANTED.forEach((weight, share) ->
                assertThat(ESTIMATED.values().get(weight)).as(weight.name()).isCloseTo(share, withPercentage(10)));
    }

    @Test
    void what_detectives_said_of_others_is_foretold_better_than_by_the_shipped_weights() {
        var heldOut = OUTCOMES.subList(20_000, 25_000);
        assertThat(LogLoss.of(heldOut, ESTIMATED)).isLessThan(0.95 * LogLoss.of(heldOut, SHIPPED));
    }

    @Test
    void without_outcomes_nothing_changes() {
        assertThat(new Estimation(List.of()).from(SHIPPED)).isEqualTo(SHIPPED);
    }

    @Test
    void a_few_outcomes_change_little() {
        var few = new Estimation(OUTCOMES.subList(0, 4)).from(SHIPPED);
        assertThat(few.values().get(Weight.MISREAD))
                .isBetween(0.8 * Objects.requireNonNull(SHIPPED.values().get(Weight.MISREAD)), 0.15);
    }

    private static Weights planted() {
        var values = new EnumMap<>(ShippedWeights.inForce().values());
        values.putAll(PLANTED);
        return new Weights(9, values);
    }
}
