// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of figures as a vintage has it.
 *
 * @param figures without gaps, the earliest first
 * @param shares what is counted in it for a part only, which makes an estimate of it
 */
public record Series(
        SeriesKey key, Period.Kind kind, Unit unit, Vintage vintage, List<Figure> figures, List<Share> shares) {
    public Series {
        shares = List.copyOf(shares);
    }

    /** A line in which nothing is estimated. */
    public Series(SeriesKey key, Period.Kind kind, Unit unit, Vintage vintage, List<Figure> figures) {
        this(key, kind, unit, vintage, figures, List.of());
    }

    /**
     * A municipality that was split, of which a line has the declared share of the inhabitants: what happened there itself
     * nobody knows.
     *
     * @param until the first day that the municipality was no more
     */
    public record Share(String area, double share, LocalDate until) {
        public boolean isIn(Period period) {
            return period.firstDay().isBefore(until);
        }
    }

    /** What a value is. */
    public enum Unit {
        COUNT,
        PERCENT,
        RATE
    }

    public Optional<Figure> find(Period period) {
        var place = figures.isEmpty()
                ? -1
                : period.ordinal() - figures.getFirst().period().ordinal();
        return period.kind() == kind && place >= 0 && place < figures.size()
                ? Optional.of(figures.get(place))
                : Optional.empty();
    }

    /** The value of a period; empty where it is missing or outside. */
    public OptionalDouble at(Period period) {
        return find(period).map(Figure::value).orElseGet(OptionalDouble::empty);
    }

    /** The part from one period to another, both included. */
    public Series between(Period first, Period last) {
        var part = figures.stream()
                .filter(figure -> figure.period().ordinal() >= first.ordinal()
                        && figure.period().ordinal() <= last.ordinal())
                .toList();
        return new Series(key, kind, unit, vintage, part, shares);
    }

    /** Whether the figure of a period is there and is an estimate. */
    public boolean isEstimated(Period period) {
        return at(period).isPresent() && shares.stream().anyMatch(share -> share.isIn(period));
    }

    /** The shares that make an estimate of any figure of the line. */
    public List<Share> sharesSeen() {
        return shares.stream()
                .filter(share ->
                        figures.stream().anyMatch(figure -> figure.value().isPresent() && share.isIn(figure.period())))
                .toList();
    }
}
