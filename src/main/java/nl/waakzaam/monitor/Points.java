// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.List;
import nl.waakzaam.charts.Point;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Interval;
import nl.waakzaam.statistics.PoissonInterval;
import nl.waakzaam.statistics.Rate;

/** Figures as points of a chart, with the interval that chance leaves them. */
public final class Points {
    private static final int PER = 1000;

    private final Sentences sentences;

    public Points(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A point for each of these periods: what lies outside the line was not published. */
    public List<Point> of(Series series, List<Period> periods) {
        return periods.stream().map(period -> of(series, period)).toList();
    }

    private Point of(Series series, Period period) {
        return series.find(period)
                .map(figure -> series.unit() == Series.Unit.COUNT ? count(figure) : plain(figure))
                .orElseGet(() -> Point.missing(sentences.missing(Figure.Missing.NOT_PUBLISHED)));
    }

    /** Per 1,000, each with the denominator of its own year. */
    public List<Point> of(Series counts, Rates.Rate rate, List<Period> periods) {
        return periods.stream().map(period -> rated(counts, rate, period)).toList();
    }

    private Point rated(Series counts, Rates.Rate rate, Period period) {
        var figure = rate.rates().find(period);
        var value = rate.rates().at(period);
        var count = counts.at(period);
        var denominator = rate.denominators().at(period);
        if (value.isEmpty() || count.isEmpty() || denominator.isEmpty()) {
            return Point.missing(
                    sentences.missing(figure.flatMap(Figure::missing).orElse(Figure.Missing.NOT_PUBLISHED)));
        }
        var interval = Rate.per(Math.round(count.getAsDouble()), denominator.getAsDouble(), PER)
                .interval();
        return between(figure.orElseThrow(), value.getAsDouble(), interval);
    }

    /** Against one year as 100. */
    public List<Point> index(Series counts, Period base, List<Period> periods) {
        var hundred = counts.at(base);
        return periods.stream()
                .map(period -> indexed(counts, hundred.orElse(0), period))
                .toList();
    }

    private Point indexed(Series counts, double hundred, Period period) {
        var figure = counts.find(period);
        if (figure.isEmpty() || figure.get().value().isEmpty()) {
            return Point.missing(
                    sentences.missing(figure.flatMap(Figure::missing).orElse(Figure.Missing.NOT_PUBLISHED)));
        }
        if (hundred <= 0) {
            return Point.missing(sentences.words().text("monitor.missing.base"));
        }
        return marked(figure.get(), Point.of(100 * figure.get().value().getAsDouble() / hundred));
    }

    private Point count(Figure figure) {
        return figure.value().isEmpty()
                ? plain(figure)
                : between(
                        figure,
                        figure.value().getAsDouble(),
                        PoissonInterval.of(Math.round(figure.value().getAsDouble())));
    }

    private Point plain(Figure figure) {
        return figure.value().isEmpty()
                ? Point.missing(sentences.missing(figure.missing().orElseThrow()))
                : marked(figure, Point.of(figure.value().getAsDouble()));
    }

    private static Point between(Figure figure, double value, Interval interval) {
        return marked(figure, Point.between(value, interval.low(), interval.high()));
    }

    private static Point marked(Figure figure, Point point) {
        return figure.status() == Figure.Status.PROVISIONAL ? point.provisional() : point;
    }
}
