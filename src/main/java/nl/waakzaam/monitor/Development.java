// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Change;
import nl.waakzaam.statistics.Trend;

/**
 * How counts of years changed.
 *
 * @param known the years that have a count, the earliest first; at least one
 */
public record Development(Series series, List<Figure> known) {
    private static final int FEWEST_FOR_TREND = 5;
    private static final int POOLED = 3;

    /** Empty where no year has a count. */
    public static Optional<Development> of(Series series) {
        var known = series.figures().stream()
                .filter(figure -> figure.value().isPresent())
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Development(series, known));
    }

    public Figure first() {
        return known.getFirst();
    }

    public Figure latest() {
        return known.getLast();
    }

    public boolean isProvisional() {
        return latest().status() == Figure.Status.PROVISIONAL;
    }

    /** From the first year to the last; empty where there is only one. */
    public Optional<Change> sinceFirst() {
        return known.size() < 2 ? Optional.empty() : Optional.of(change(first(), latest()));
    }

    /** From a year to the last; empty where that year has no count. */
    public Optional<Change> since(Period year) {
        return series.find(year).filter(figure -> figure.value().isPresent()).map(figure -> change(figure, latest()));
    }

    /** From the year before; empty where that has no count. */
    public Optional<Change> sinceLastYear() {
        return before(latest().period()).map(before -> change(before, latest()));
    }

    /** From the year before a year that has a count. */
    public Optional<Change> into(Figure figure) {
        return figure.value().isEmpty()
                ? Optional.empty()
                : before(figure.period()).map(before -> change(before, figure));
    }

    /** By how much per year; empty for fewer than five years, and where nothing happened. */
    public Optional<Trend> trend() {
        var counts = new TreeMap<Integer, Long>();
        known.forEach(figure -> counts.put(figure.period().year(), count(figure)));
        return counts.size() < FEWEST_FOR_TREND || counts.values().stream().allMatch(count -> count == 0)
                ? Optional.empty()
                : Optional.of(Trend.of(counts));
    }

    /** Whether one year says too little: then three are taken together. */
    public boolean isSmall() {
        return count(latest()) < Change.FEW;
    }

    /**
     * Several years taken together, and how they compare with as many before.
     *
     * @param change empty where the years before are not known
     */
    public record Pool(Period from, Period until, long count, int years, Optional<Change> change) {}

    /** The last three years together; empty where one of them has no count. */
    public Optional<Pool> pool() {
        var end = latest().period();
        return sum(end).map(count -> new Pool(
                end.plus(1 - POOLED),
                end,
                count,
                POOLED,
                sum(end.plus(-POOLED)).map(before -> Change.ofCounts(before, POOLED, count, POOLED))));
    }

    private Optional<Long> sum(Period end) {
        var years = known.stream()
                .filter(figure -> figure.period().ordinal() > end.ordinal() - POOLED
                        && figure.period().ordinal() <= end.ordinal())
                .toList();
        return years.size() < POOLED
                ? Optional.empty()
                : Optional.of(years.stream().mapToLong(Development::count).sum());
    }

    private Optional<Figure> before(Period period) {
        return series.find(period.plus(-1)).filter(figure -> figure.value().isPresent());
    }

    private static Change change(Figure before, Figure after) {
        return Change.ofCounts(count(before), count(after));
    }

    static long count(Figure figure) {
        return Math.round(figure.value().orElseThrow());
    }
}
