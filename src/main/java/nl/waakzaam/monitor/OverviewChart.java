// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.monitor.SeriesCharts.Named;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import org.springframework.stereotype.Component;

/** The high impact crimes against one year as 100: they differ too much in number to be drawn by it, and are never added up. */
@Component
class OverviewChart {
    private final Crimes crimes;

    OverviewChart(Crimes crimes) {
        this.crimes = crimes;
    }

    /** Empty where none of them has figures of a year that all have. */
    Optional<LineChart> find(Selection chosen, Sentences sentences) {
        var lines = Crimes.HIGH_IMPACT.stream()
                .flatMap(subject -> named(chosen.about(subject), sentences).stream())
                .toList();
        return base(lines, chosen).map(base -> draw(lines, base, chosen, sentences));
    }

    private Optional<Named> named(Selection chosen, Sentences sentences) {
        return crimes.line(chosen, Period.Kind.YEAR)
                .filter(line -> Development.of(line).isPresent())
                .map(line -> Named.measured(
                        crimes.titleOf(chosen.subject(), sentences.words().language()), line));
    }

    private static Optional<Period> base(List<Named> lines, Selection chosen) {
        var first = lines.stream()
                .flatMap(line -> firstYear(line.series()).stream())
                .max(Comparator.naturalOrder());
        return chosen.base().isPresent() && first.isPresent()
                ? Optional.of(Period.year(chosen.base().getAsInt()))
                : first;
    }

    private static Optional<Period> firstYear(Series series) {
        return series.figures().stream()
                .filter(figure -> figure.value().orElse(0) > 0)
                .map(Figure::period)
                .findFirst();
    }

    private LineChart draw(List<Named> lines, Period base, Selection chosen, Sentences sentences) {
        var words = sentences.words();
        var fallen = lines.stream().filter(line -> isLower(line.series(), base)).count();
        var key = fallen == lines.size() ? "monitor.overview.all-fell" : "monitor.overview.some-fell";
        var title =
                words.text(key, fallen, lines.size(), base.text(words.language()), crimes.nameOf(chosen.area(), words));
        return new SeriesCharts(sentences).index(title, lines, base, chosen);
    }

    private static boolean isLower(Series series, Period base) {
        return Development.of(series)
                .flatMap(development -> development.since(base))
                .filter(change -> change.after() < change.before() && !change.couldBeChance())
                .isPresent();
    }
}
