// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.rates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.waakzaam.series.Clearance;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.statistics.Interval;
import nl.waakzaam.statistics.Wilson;
import org.springframework.stereotype.Component;

/** Clearance as it was published, next to its targets; with the interval of Wilson where the numbers are there. */
@Component
class PublishedClearance implements Clearance {
    private static final String PERCENTAGE = "ophelderingspercentage";
    private static final String TARGET = "doel-ophelderingspercentage";

    private final Figures figures;

    PublishedClearance(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Cleared> find(String subject, String area, LocalDate knownOn) {
        var numbers = numbers(subject, area, knownOn);
        var targets = best(TARGET, subject, area, knownOn);
        return best(PERCENTAGE, subject, area, knownOn)
                .or(() -> numbers.map(Numbers::percentages))
                .map(percentages -> new Cleared(
                        percentages,
                        targets,
                        percentages.figures().stream()
                                .map(figure -> compare(figure, numbers, targets))
                                .toList()));
    }

    private Optional<Series> best(String measure, String subject, String area, LocalDate knownOn) {
        return figures.best(measure, subject, area, Period.Kind.YEAR, knownOn);
    }

    /** The two numbers of one vintage of one table. */
    private Optional<Numbers> numbers(String subject, String area, LocalDate knownOn) {
        return best("opgehelderd", subject, area, knownOn)
                .flatMap(cleared -> figures.find(
                                new SeriesKey(cleared.key().dataset(), "misdrijven", subject, area),
                                Period.Kind.YEAR,
                                cleared.vintage())
                        .map(crimes -> new Numbers(cleared, crimes)));
    }

    private static Comparison compare(Figure percentage, Optional<Numbers> numbers, Optional<Series> targets) {
        var year = percentage.period();
        var target = targets.flatMap(line -> line.find(year));
        return new Comparison(
                year,
                percentage,
                numbers.flatMap(both -> both.interval(year)),
                target,
                reached(percentage.value(), target.map(Figure::value).orElseGet(OptionalDouble::empty)));
    }

    private static Optional<Boolean> reached(OptionalDouble percentage, OptionalDouble target) {
        return percentage.isPresent() && target.isPresent()
                ? Optional.of(percentage.getAsDouble() >= target.getAsDouble())
                : Optional.empty();
    }

    private record Numbers(Series cleared, Series crimes) {
        private static final double PER = 100;

        Series percentages() {
            var key = new SeriesKey(
                    cleared.key().dataset(),
                    PERCENTAGE,
                    cleared.key().subject(),
                    cleared.key().area());
            var figures = cleared.figures().stream().map(this::percentage).toList();
            return new Series(key, cleared.kind(), Unit.PERCENT, cleared.vintage(), figures);
        }

        private Figure percentage(Figure number) {
            var all = crimes.at(number.period());
            if (number.value().isPresent() && all.isPresent() && all.getAsDouble() > 0) {
                return Figure.of(
                        number.period(), PER * number.value().getAsDouble() / all.getAsDouble(), number.status());
            }
            var reason = all.orElse(1) > 0 ? Missing.NOT_PUBLISHED : Missing.IMPOSSIBLE;
            return Figure.missing(number.period(), number.missing().orElse(reason), number.status());
        }

        /** None where more was cleared up than there was: of crimes of earlier years, too. */
        Optional<Interval> interval(Period year) {
            var number = cleared.at(year);
            var all = crimes.at(year);
            if (number.isEmpty()
                    || all.isEmpty()
                    || all.getAsDouble() <= 0
                    || number.getAsDouble() > all.getAsDouble()) {
                return Optional.empty();
            }
            var shares = Wilson.interval(Math.round(number.getAsDouble()), Math.round(all.getAsDouble()));
            return Optional.of(shares.times(PER));
        }
    }
}
