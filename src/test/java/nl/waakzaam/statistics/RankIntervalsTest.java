// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.waakzaam.statistics.RankIntervals.Area;
import nl.waakzaam.statistics.RankIntervals.Ranked;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {
    @Test
    void areas_that_differ_clearly_have_one_place() {
        var found = RankIntervals.of(List.of(new Area(100, 10_000), new Area(9000, 10_000), new Area(1000, 10_000)));
        assertThat(found).containsExactly(new Ranked(3, 3, 3), new Ranked(1, 1, 1), new Ranked(2, 2, 2));
    }

    @Test
    void areas_that_differ_by_chance_may_have_each_place() {
        var areas = IntStream.range(0, 5).mapToObj(i -> new Area(8 + i, 1000)).toList();
        assertThat(RankIntervals.of(areas)).allSatisfy(ranked -> {
            assertThat(ranked.best()).isLessThanOrEqualTo(2);
            assertThat(ranked.worst()).isGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void equal_rates_share_a_place() {
        var found = RankIntervals.of(List.of(new Area(10, 100), new Area(20, 200), new Area(0, 50)));
        assertThat(found.stream().map(Ranked::place)).containsExactly(1, 1, 3);
    }

    @Test
    void all_municipalities_are_ranked_alike_each_time() {
        var areas = IntStream.range(0, 342)
                .mapToObj(i -> new Area(i % 60, 5000 + i * 100))
                .toList();
        assertThat(RankIntervals.of(areas)).isEqualTo(RankIntervals.of(areas)).hasSize(342);
    }

    @Test
    void draws_have_the_mean_and_variance_of_the_distribution() {
        var random = new SplittableRandom(1);
        for (var shape : new double[] {0.5, 3.5, 400}) {
            var draws = DoubleStream.generate(() -> RankIntervals.gamma(shape, random))
                    .limit(40_000)
                    .toArray();
            var mean = DoubleStream.of(draws).average().orElseThrow();
            var variance = DoubleStream.of(draws)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            assertThat(mean / shape).isBetween(0.97, 1.03);
            assertThat(variance / shape).isBetween(0.93, 1.07);
        }
    }

    @Test
    void refuses_what_cannot_be_ranked() {
        assertThatThrownBy(() -> RankIntervals.of(List.of())).hasMessageContaining("areas");
        assertThatThrownBy(() -> new Area(1, 0)).hasMessageContaining("denominator");
    }
}
