// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.waakzaam.statistics.InterruptedSeries.Effect;
import nl.waakzaam.statistics.InterruptedSeries.Warning;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * R's output has the coefficients of its example but not the months themselves, so that what follows from a coefficient is held
 * against R here, and the fit against series of which the answer is known; the fit itself is the one of {@link TrendTest}.
 */
class InterruptedSeriesTest {
    private static final YearMonth FIRST = YearMonth.of(2008, 1);
    private static final YearMonth START = YearMonth.of(2013, 1);

    /** With the coefficients of R's example: a trend, two waves and a step by −0.16; no chance at all. */
    private static long[] example(double step, double slope, double scale) {
        var terms = Oracle.section(7);
        var sin = Oracle.numbersOf(terms, "sin(2 * pi * t/12)")[0];
        var cos = Oracle.numbersOf(terms, "cos(2 * pi * t/12)")[0];
        var trend = Oracle.numbersOf(terms, "t ")[0];
        return IntStream.rangeClosed(1, 120)
                .mapToLong(t -> Math.round(scale
                        * Math.exp(7.5
                                + (t > 60 ? step + slope * (t - 61) : 0)
                                + trend * t
                                + sin * Math.sin(Math.PI * t / 6)
                                + cos * Math.cos(Math.PI * t / 6))))
                .toArray();
    }

    @Test
    void finds_the_step_that_was_made() {
        var step = Oracle.numbersOf(Oracle.section(7), "law")[0];
        var found = InterruptedSeries.of(example(step, 0, 1e4), Measure.of(FIRST, START));
        assertThat(found.level().logRatio()).isCloseTo(step, within(1e-6));
        assertThat(1 + found.level().percent() / 100).isCloseTo(0.851887503, within(1e-6));
        assertThat(found.level().interval().holds(found.level().percent())).isTrue();
        assertThat(found.slope()).isEmpty();
    }

    @Test
    void finds_the_slope_that_was_made() {
        var found = InterruptedSeries.of(
                example(0.1, -0.01, 1e4), Measure.of(FIRST, START).withSlopeChange());
        assertThat(found.level().logRatio()).isCloseTo(0.1, within(1e-6));
        assertThat(found.slope().orElseThrow().logRatio()).isCloseTo(-0.12, within(1e-6));
    }

    @Test
    void what_follows_from_a_coefficient_is_what_r_gives() {
        for (var line : Oracle.section(7).subList(1, 8)) {
            var row = Oracle.numbers(line.substring(19));
            Oracle.same(row[0] / row[1], row[2], 1e-9);
        }
        var law = Oracle.numbersOf(Oracle.section(7), "law");
        var p = Oracle.numbersOf(Oracle.section(7).subList(8, 17), "law")[0];
        Oracle.same(2 * new TDistribution(185).cumulativeProbability(law[2]), p, 1e-8);
        var effect = Effect.of(law[0], law[1], law[1] * Quantiles.student(0.975, 185), p);
        Oracle.same(1 + effect.percent() / 100, 0.851887503, 1e-9);
    }

    @Test
    void twice_the_inhabitants_are_no_change() {
        var counts = example(0, 0, 1);
        var exposures = IntStream.range(0, 120)
                .mapToObj(month -> month < 60 ? 1.0 : 2.0)
                .toList();
        var doubled = IntStream.range(0, 120)
                .mapToLong(month -> counts[month] * (month < 60 ? 1 : 2))
                .toArray();
        var found = InterruptedSeries.of(doubled, Measure.of(FIRST, START).withExposures(exposures));
        assertThat(found.level().percent()).isCloseTo(0, within(0.1));
    }

    @Test
    void the_same_step_elsewhere_leaves_nothing() {
        var here = InterruptedSeries.of(example(-0.2, 0, 1), Measure.of(FIRST, START));
        var there = InterruptedSeries.of(example(-0.2, 0, 2), Measure.of(FIRST, START));
        assertThat(here.against(there).percent()).isCloseTo(0, within(0.1));
        var steady = InterruptedSeries.of(example(0, 0, 2), Measure.of(FIRST, START));
        assertThat(here.against(steady).percent()).isCloseTo(100 * Math.expm1(-0.2), within(0.1));
        assertThat(here.against(steady).p()).isLessThan(0.001);
    }

    @Test
    void few_months_and_small_counts_are_warned_of() {
        var found = InterruptedSeries.of(
                IntStream.range(0, 30).mapToLong(month -> 2 + month % 3).toArray(),
                Measure.of(FIRST, FIRST.plusMonths(20)));
        assertThat(found.warnings())
                .contains(
                        Warning.FEW_MONTHS_BEFORE,
                        Warning.FEW_MONTHS_AFTER,
                        Warning.SMALL_COUNTS,
                        Warning.NO_CONTROL_SERIES);
    }

    @Test
    void a_break_is_warned_of() {
        var counts =
                IntStream.range(0, 60).mapToLong(month -> 50 + month * 7 % 11).toArray();
        var near = Measure.of(YearMonth.of(2017, 1), YearMonth.of(2020, 6));
        var far = Measure.of(YearMonth.of(2017, 1), YearMonth.of(2019, 6));
        assertThat(InterruptedSeries.of(counts, near).warnings())
                .contains(Warning.NEAR_A_BREAK)
                .doesNotContain(Warning.BREAK_IN_SERIES);
        assertThat(InterruptedSeries.of(counts, far).warnings())
                .contains(Warning.BREAK_IN_SERIES)
                .doesNotContain(Warning.NEAR_A_BREAK);
        assertThat(InterruptedSeries.of(counts, far.withBreaks(Set.of())).warnings())
                .doesNotContain(Warning.BREAK_IN_SERIES);
    }

    @Test
    void months_that_hang_together_are_warned_of() {
        var random = new SplittableRandom(5);
        var counts = new long[96];
        double drift = 0;
        for (int month = 0; month < counts.length; month++) {
            drift = 0.9 * drift + random.nextGaussian() * 0.1;
            counts[month] = Math.round(300 * Math.exp(drift));
        }
        var measure = Measure.of(FIRST, FIRST.plusMonths(48));
        assertThat(InterruptedSeries.of(counts, measure).warnings()).contains(Warning.AUTOCORRELATION);
    }

    @Test
    void months_that_do_not_hang_together_are_seldom_warned_of() {
        var random = new SplittableRandom(6);
        var measure = Measure.of(FIRST, FIRST.plusMonths(48));
        var warned = IntStream.range(0, 40)
                .mapToObj(series -> IntStream.range(0, 96)
                        .mapToLong(month -> Math.round(300 + 20 * random.nextGaussian()))
                        .toArray())
                .filter(counts ->
                        InterruptedSeries.of(counts, measure).warnings().contains(Warning.AUTOCORRELATION))
                .count();
        assertThat(warned).isLessThanOrEqualTo(8);
    }

    @Test
    void refuses_a_measure_outside_the_series() {
        var counts = new long[40];
        assertThatThrownBy(() -> InterruptedSeries.of(counts, Measure.of(FIRST, FIRST)))
                .hasMessageContaining("within");
        assertThatThrownBy(() -> InterruptedSeries.of(counts, Measure.of(FIRST, FIRST.plusMonths(40))))
                .hasMessageContaining("within");
        assertThatThrownBy(() -> InterruptedSeries.of(new long[5], Measure.of(FIRST, FIRST.plusMonths(2))))
                .hasMessageContaining("at least 8");
        var measure = Measure.of(FIRST, FIRST.plusMonths(20));
        assertThatThrownBy(() -> InterruptedSeries.of(counts, measure.withExposures(List.of(1.0))))
                .hasMessageContaining("40 months");
        assertThatThrownBy(() -> measure.withExposures(Collections.nCopies(40, 0.0)))
                .hasMessageContaining("above zero");
    }
}
