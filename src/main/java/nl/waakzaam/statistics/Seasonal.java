// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess;
import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess.Decomposition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series taken apart into its trend, what returns each year, and what remains; together they are the series (STL, Cleveland
 * and others 1990; with the settings of R's {@code stl}).
 */
public record Seasonal(List<Double> trend, List<Double> seasonal, List<Double> remainder) {
    private static final int JUMPS = 10;

    /**
     * With a season that is the same each year (R: {@code s.window = "periodic"}).
     *
     * @param period how many values make a year, such as 12
     * @throws IllegalArgumentException when the series is not longer than two years, or has a gap (no number)
     */
    public static Seasonal periodic(double[] values, int period) {
        check(values, period);
        var window = JUMPS * values.length + 1;
        var found =
                settings(period, window).setNonRobust().buildSmoother(values).decompose();
        return of(values, cycle(found.getSeasonal(), period), found.getTrend());
    }

    /**
     * With a season that may change slowly.
     *
     * @param window how many years a season is smoothed over: odd and at least 7
     * @param robust whether single strange months are kept out of trend and season; R's outcome differs by a thousandth, as the
     *     weights of its fifteen rounds come from an almost sorted list
     * @throws IllegalArgumentException as {@link #periodic}, and for another window
     */
    public static Seasonal changing(double[] values, int period, int window, boolean robust) {
        check(values, period);
        if (window < 7 || window % 2 == 0) {
            throw new IllegalArgumentException(
                    "a season is smoothed over an odd number of years, from 7; not " + window);
        }
        var settings = settings(period, window);
        Decomposition found = (robust
                        ? settings.setInnerIterations(1).setRobustnessIterations(15)
                        : settings.setNonRobust())
                .buildSmoother(values)
                .decompose();
        return of(values, found.getSeasonal(), found.getTrend());
    }

    private static SeasonalTrendLoess.Builder settings(int period, int window) {
        var trend = odd((int) Math.ceil(1.5 * period / (1 - 1.5 / window)));
        return new SeasonalTrendLoess.Builder()
                .setPeriodLength(period)
                .setSeasonalWidth(window)
                .setSeasonalDegree(0)
                .setSeasonalJump(jump(window))
                .setTrendWidth(trend)
                .setTrendJump(jump(trend))
                .setLowpassWidth(odd(period))
                .setLowpassJump(jump(odd(period)));
    }

    private static int odd(int width) {
        return width % 2 == 0 ? width + 1 : width;
    }

    private static int jump(int width) {
        return (width + JUMPS - 1) / JUMPS;
    }

    /** The mean of each month over all years. */
    private static double[] cycle(double[] seasonal, int period) {
        return IntStream.range(0, seasonal.length)
                .mapToDouble(
                        i -> IntStream.iterate(i % period, month -> month < seasonal.length, month -> month + period)
                                .mapToDouble(month -> seasonal[month])
                                .average()
                                .orElseThrow())
                .toArray();
    }

    private static Seasonal of(double[] values, double[] seasonal, double[] trend) {
        return new Seasonal(
                Arrays.stream(trend).boxed().toList(),
                Arrays.stream(seasonal).boxed().toList(),
                IntStream.range(0, values.length)
                        .mapToObj(i -> values[i] - seasonal[i] - trend[i])
                        .toList());
    }

    private static void check(double[] values, int period) {
        if (period < 2 || values.length <= 2 * period) {
            throw new IllegalArgumentException(
                    "a season is seen in more than two whole years: %d values for a period of %d are too few"
                            .formatted(values.length, period));
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a season is seen in a series without gaps: start after the last gap");
        }
    }
}
