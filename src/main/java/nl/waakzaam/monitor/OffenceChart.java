// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.charts.Style;
import nl.waakzaam.monitor.SeriesCharts.Named;
import nl.waakzaam.monitor.SeriesCharts.NamedRate;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.Series.Share;
import org.springframework.stereotype.Component;

/** One offence in one area, as it was chosen to be shown; a rate beside that of the country. */
@Component
class OffenceChart {
    private final Crimes crimes;
    private final Estimates estimates;

    OffenceChart(Crimes crimes, Estimates estimates) {
        this.crimes = crimes;
        this.estimates = estimates;
    }

    /** Empty where nobody published such figures, or no rate can be made of them. */
    Optional<LineChart> find(Selection chosen, Sentences sentences) {
        return crimes.line(chosen, Period.Kind.YEAR)
                .flatMap(line -> find(line, chosen, sentences)
                        .map(chart -> noted(chart, shares(line, chosen), sentences.words())));
    }

    /** What of the high impact crimes of an area is an estimate, in sentences. */
    List<String> estimates(Selection chosen, Words words) {
        var shares = Crimes.HIGH_IMPACT.stream()
                .flatMap(subject -> crimes.line(chosen.about(subject), Period.Kind.YEAR).stream())
                .flatMap(line -> line.sharesSeen().stream())
                .distinct()
                .toList();
        return estimates.explained(shares, words);
    }

    /** What of the years that are shown is an estimate; of a rate also what it is divided by. */
    private List<Share> shares(Series line, Selection chosen) {
        var shown = chosen.show() == Show.RATE
                ? crimes.rate(line, chosen.knownOn()).map(Rates.Rate::rates).orElse(line)
                : line;
        var seen = SeriesCharts.periods(List.of(line), chosen);
        return shown.between(seen.getFirst(), seen.getLast()).sharesSeen();
    }

    /** Notes go along into every file. */
    private LineChart noted(LineChart chart, List<Share> shares, Words words) {
        var notes = Stream.concat(chart.caption().notes().stream(), estimates.explained(shares, words).stream());
        return new LineChart(
                chart.caption().noted(notes.toList()), chart.axis(), chart.periods(), chart.lines(), chart.events());
    }

    private Optional<LineChart> find(Series line, Selection chosen, Sentences sentences) {
        if (SeriesCharts.periods(List.of(line), chosen).isEmpty()) {
            return Optional.empty();
        }
        var charts = new SeriesCharts(sentences);
        var area = crimes.nameOf(chosen.area(), sentences.words());
        var title = title(line, area, chosen, sentences);
        return switch (chosen.show()) {
            case COUNT -> Optional.of(charts.counts(title, Named.measured(area, line), chosen));
            case RATE -> rates(line, area, chosen, sentences).map(lines -> charts.rates(title, lines, chosen));
            case INDEX ->
                base(line, chosen).map(base -> charts.index(title, List.of(Named.measured(area, line)), base, chosen));
        };
    }

    private String title(Series line, String area, Selection chosen, Sentences sentences) {
        var name = crimes.titleOf(chosen.subject(), sentences.words().language());
        var seen = SeriesCharts.periods(List.of(line), chosen);
        return Development.of(line.between(seen.getFirst(), seen.getLast()))
                .map(development -> sentences.title(name, area, development))
                .orElseGet(() -> sentences.words().text("monitor.title.where", name, area));
    }

    private Optional<List<NamedRate>> rates(Series line, String area, Selection chosen, Sentences sentences) {
        return crimes.rate(line, chosen.knownOn()).map(rate -> {
            var lines = new ArrayList<NamedRate>();
            lines.add(new NamedRate(area, line, rate, Style.MEASURED));
            country(line, chosen, sentences).ifPresent(lines::add);
            return lines;
        });
    }

    /** Never beside invented figures: they compare with nothing. */
    private Optional<NamedRate> country(Series line, Selection chosen, Sentences sentences) {
        if (chosen.area().equals(Selection.COUNTRY) || line.vintage().dataset().demo()) {
            return Optional.empty();
        }
        var name = crimes.nameOf(Selection.COUNTRY, sentences.words());
        return crimes.line(chosen.in(Selection.COUNTRY), Period.Kind.YEAR)
                .flatMap(counts -> crimes.rate(counts, chosen.knownOn())
                        .map(rate -> new NamedRate(name, counts, rate, Style.REFERENCE)));
    }

    /** The year that was chosen, or the first that has crimes. */
    private static Optional<Period> base(Series line, Selection chosen) {
        return chosen.base().isPresent()
                ? Optional.of(Period.year(chosen.base().getAsInt()))
                : line.figures().stream()
                        .filter(figure ->
                                chosen.holds(figure.period()) && figure.value().orElse(0) > 0)
                        .map(figure -> figure.period())
                        .findFirst();
    }
}
