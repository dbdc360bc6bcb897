// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.charts.Event;
import nl.waakzaam.charts.Line;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.charts.Style;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Vintage;

/** Draws lines of figures: counts, rates and indices, with what must be read beside them. */
final class SeriesCharts {
    private static final int CORONA = 2020;

    private final Sentences sentences;
    private final Words words;
    private final Points points;

    SeriesCharts(Sentences sentences) {
        this.sentences = sentences;
        words = sentences.words();
        points = new Points(sentences);
    }

    /** A line with what it is called. */
    record Named(String name, Series series, Style style) {
        static Named measured(String name, Series series) {
            return new Named(name, series, Style.MEASURED);
        }
    }

    /** A rate with what it is called, and the counts it was made of. */
    record NamedRate(String name, Series counts, Rates.Rate rate, Style style) {}

    LineChart counts(String title, Named one, Selection chosen) {
        var periods = periods(List.of(one.series()), chosen);
        var line = new Line(one.name(), points.of(one.series(), periods), one.style());
        return chart(
                banded(
                        title,
                        words.text("monitor.subtitle.count"),
                        List.of(one.series().vintage())),
                Axis.count(words.text("monitor.axis.count")),
                periods,
                List.of(line));
    }

    LineChart rates(String title, List<NamedRate> lines, Selection chosen) {
        var series = lines.stream().map(line -> line.rate().rates()).toList();
        var periods = periods(series, chosen);
        var per = words.text(
                "monitor.per." + lines.getFirst().rate().denominators().key().measure());
        var drawn = lines.stream()
                .map(line -> new Line(line.name(), points.of(line.counts(), line.rate(), periods), line.style()))
                .toList();
        var vintages = lines.stream()
                .flatMap(line -> Stream.of(
                        line.counts().vintage(), line.rate().denominators().vintage()))
                .toList();
        return chart(
                banded(title, words.text("monitor.subtitle.rate", per), vintages),
                Axis.rate(words.text("monitor.axis.rate", per), 2),
                periods,
                drawn);
    }

    LineChart index(String title, List<Named> lines, Period base, Selection chosen) {
        var series = lines.stream().map(Named::series).toList();
        var periods = periods(series, chosen);
        var drawn = lines.stream()
                .map(line -> new Line(line.name(), points.index(line.series(), base, periods), line.style()))
                .toList();
        var year = base.text(words.language());
        return chart(
                caption(title, words.text("monitor.subtitle.index", year), vintages(series)),
                Axis.rate(words.text("monitor.axis.index", year), 0),
                periods,
                drawn);
    }

    /** The same line as several vintages have it. */
    LineChart vintages(String title, List<Named> lines, Selection chosen) {
        var series = lines.stream().map(Named::series).toList();
        var periods = periods(series, chosen);
        var drawn = lines.stream()
                .map(line -> new Line(line.name(), points.of(line.series(), periods), line.style()))
                .toList();
        return chart(
                banded(title, words.text("monitor.subtitle.count"), vintages(series)),
                Axis.count(words.text("monitor.axis.count")),
                periods,
                drawn);
    }

    /** All periods that one of the lines has and that were chosen, without gaps. */
    static List<Period> periods(List<Series> series, Selection chosen) {
        var all = series.stream()
                .flatMap(line -> line.figures().stream())
                .map(figure -> figure.period())
                .filter(chosen::holds)
                .sorted(Comparator.naturalOrder())
                .toList();
        return all.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(all.getFirst().ordinal(), all.getLast().ordinal())
                        .mapToObj(ordinal -> Period.at(all.getFirst().kind(), ordinal))
                        .toList();
    }

    /** Of lines with a band of chance. */
    private Caption banded(String title, String subtitle, List<Vintage> vintages) {
        var plain = caption(title, subtitle, vintages);
        return plain.noted(Stream.concat(Stream.of(words.text("monitor.note.chance")), plain.notes().stream())
                .toList());
    }

    Caption caption(String title, String subtitle, List<Vintage> vintages) {
        var sources = vintages.stream().map(sentences::source).distinct().toList();
        var mark = vintages.stream()
                .flatMap(vintage -> sentences.mark(vintage).stream())
                .findFirst();
        return new Caption(
                title, subtitle, words.text("monitor.sources", String.join("; ", sources)), mark, notes(vintages));
    }

    private List<String> notes(List<Vintage> vintages) {
        return vintages.stream()
                .map(vintage ->
                        words.text("monitor.note.definition", vintage.dataset().key(), vintage.definition()))
                .distinct()
                .toList();
    }

    private LineChart chart(Caption caption, Axis axis, List<Period> periods, List<Line> lines) {
        return new LineChart(
                caption,
                axis,
                periods.stream().map(period -> period.text(words.language())).toList(),
                lines,
                corona(periods).stream().toList());
    }

    /** What changed the counts of all places at once, so that nobody takes it for the effect of a measure. */
    private Optional<Event> corona(List<Period> periods) {
        return periods.stream()
                .filter(period -> period.year() == CORONA && period.kind() == Period.Kind.YEAR)
                .findFirst()
                .map(period -> new Event(period.text(words.language()), words.text("monitor.event.corona")));
    }

    private static List<Vintage> vintages(List<Series> series) {
        return series.stream().map(Series::vintage).toList();
    }
}
