// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of figures as a vintage has it.
 *
 * @param figures without gaps, the earliest first
 */
public record Series(SeriesKey key, Period.Kind kind, Unit unit, Vintage vintage, List<Figure> figures) {
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
        return new Series(key, kind, unit, vintage, part);
    }
}
