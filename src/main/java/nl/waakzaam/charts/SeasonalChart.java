// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** A figure taken apart: what was counted, how it changes, what the season does, and what remains. */
public record SeasonalChart(
        Caption caption,
        Axis axis,
        List<String> periods,
        List<Point> observed,
        List<Double> trend,
        List<Double> seasonal,
        List<Double> remainder)
        implements Chart {
    /** Refuses a part that has not one value for each period with {@link IllegalArgumentException}. */
    public SeasonalChart {
        periods = List.copyOf(periods);
        observed = List.copyOf(observed);
        trend = List.copyOf(trend);
        seasonal = List.copyOf(seasonal);
        remainder = List.copyOf(remainder);
        Counted.same(periods, observed, "observed");
        Counted.same(periods, trend, "trend");
        Counted.same(periods, seasonal, "seasonal");
        Counted.same(periods, remainder, "remainder");
    }
}
