// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.waakzaam.charts.Point;
import nl.waakzaam.monitor.OffenceView.Year;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Change;

/** The years of a line as rows of a table: the same numbers that its chart draws. */
record OffenceYears(Sentences sentences) {
    List<Year> of(Series counts, Optional<Rates.Rate> rate, Selection chosen) {
        return Development.of(counts)
                .map(development -> counts.figures().reversed().stream()
                        .filter(figure -> chosen.holds(figure.period()))
                        .map(figure -> row(development, figure, rate))
                        .toList())
                .orElse(List.of());
    }

    private Year row(Development development, Figure figure, Optional<Rates.Rate> rate) {
        var points = new Points(sentences);
        var periods = List.of(figure.period());
        var count = points.of(development.series(), periods).getFirst();
        var rated = rate.map(
                found -> points.of(development.series(), found, periods).getFirst());
        var change = development.into(figure);
        return new Year(
                figure,
                figure.period().text(sentences.words().language()),
                sentences.marked(development.series(), figure.period(), sentences.count(figure)),
                count,
                between(count),
                rated.map(Point::value).orElseGet(OptionalDouble::empty),
                rate.map(found -> sentences.marked(found.rates(), figure.period(), rate(rated.orElseThrow())))
                        .orElse(sentences.words().text("monitor.no-rate")),
                sentences.status(development.series(), figure),
                change.map(Change::percent).orElseGet(OptionalDouble::empty),
                change.map(sentences::change).orElse(""));
    }

    private String between(Point point) {
        return point.low().isEmpty()
                ? ""
                : sentences
                        .words()
                        .text(
                                "monitor.between",
                                sentences.words().count(point.low().getAsDouble()),
                                sentences.words().count(point.high().orElseThrow()));
    }

    private String rate(Point point) {
        return point.value().isPresent()
                ? sentences.words().number(point.value().getAsDouble(), 2)
                : point.missing().orElse("");
    }
}
