// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.waakzaam.monitor.SeriesCharts.Named;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.statistics.Change;

/**
 * Vintages of one line beside each other.
 *
 * @param first and second the places of the two that are compared
 * @param rows a year each: what every vintage says, and how the second of the two differs from the first
 */
public record VintageView(List<Edition> editions, int first, int second, List<Row> rows, int different) {
    /** Whether there are two to compare; one is not compared with itself. */
    public boolean compares() {
        return first != second;
    }

    /** What stands above the table. */
    public String title(Words words) {
        return words.text(editions.size() > 1 ? "monitor.vintages.table-title" : "monitor.vintages.one-table");
    }

    /** A vintage with all that is known of where it comes from; a short name heads its column. */
    public record Edition(String name, Map<String, String> facts) {}

    /** A year, in the words of the reader. */
    public record Row(Period period, String year, List<Said> figures, Said difference, Said percent) {}

    /** A figure as it is read, and as it is; there is none where a vintage, or one of the two, has none. */
    public record Said(String text, OptionalDouble value) {
        static final Said NOTHING = new Said("", OptionalDouble.empty());

        static Said of(String text, double value) {
            return new Said(text, OptionalDouble.of(value));
        }
    }

    static VintageView of(List<Series> series, int first, int second, Selection chosen, Sentences sentences) {
        return new Making(series, sentences).view(first, second, chosen);
    }

    static List<Named> named(List<Series> series, int first, int second, Sentences sentences) {
        var making = new Making(series, sentences);
        return (first == second ? List.of(first) : List.of(first, second))
                .stream()
                        .map(place -> Named.measured(making.name(series.get(place)), series.get(place)))
                        .toList();
    }

    private record Making(List<Series> series, Sentences sentences) {
        private VintageView view(int first, int second, Selection chosen) {
            var rows = SeriesCharts.periods(series, chosen).stream()
                    .map(period -> row(period, series.get(first), series.get(second)))
                    .toList();
            var different = (int) SeriesCharts.periods(series, chosen).stream()
                    .filter(period -> differs(series.get(first), series.get(second), period))
                    .count();
            return new VintageView(series.stream().map(this::edition).toList(), first, second, rows, different);
        }

        private static boolean differs(Series one, Series other, Period period) {
            return one.at(period).isPresent()
                    && other.at(period).isPresent()
                    && one.at(period).getAsDouble() != other.at(period).getAsDouble();
        }

        private Row row(Period period, Series first, Series second) {
            var then = first.at(period);
            var now = second.at(period);
            var both = then.isPresent() && now.isPresent();
            return new Row(
                    period,
                    period.text(sentences.words().language()),
                    series.stream().map(one -> figure(one, period)).toList(),
                    both ? difference(now.getAsDouble() - then.getAsDouble()) : Said.NOTHING,
                    both ? percent(then.getAsDouble(), now.getAsDouble()) : Said.NOTHING);
        }

        private Said figure(Series one, Period period) {
            return one.find(period)
                    .map(figure ->
                            new Said(sentences.count(figure) + (isProvisional(figure) ? "*" : ""), figure.value()))
                    .orElse(new Said("–", OptionalDouble.empty()));
        }

        private static boolean isProvisional(Figure figure) {
            return figure.status() == Figure.Status.PROVISIONAL;
        }

        private Said difference(double difference) {
            return Said.of(sign(difference) + sentences.words().count(difference), difference);
        }

        private Said percent(double before, double after) {
            var percent = Change.of(before, after).percent();
            return percent.isEmpty()
                    ? Said.NOTHING
                    : Said.of(
                            sign(percent.getAsDouble()) + sentences.words().number(percent.getAsDouble(), 2) + "%",
                            percent.getAsDouble());
        }

        private static String sign(double difference) {
            return difference > 0 ? "+" : "";
        }

        private Edition edition(Series one) {
            var words = sentences.words();
            var vintage = one.vintage();
            var facts = new LinkedHashMap<String, String>();
            facts.put(words.text("monitor.vintages.table"), sentences.title(vintage.dataset()));
            facts.put(words.text("monitor.vintages.owner"), vintage.dataset().owner());
            facts.put(words.text("monitor.vintages.reference"), words.date(vintage.referenceDate()));
            facts.put(words.text("monitor.vintages.retrieved"), words.date(DutchTime.dayOf(vintage.retrievedAt())));
            facts.put(words.text("monitor.vintages.address"), vintage.address());
            facts.put(words.text("monitor.vintages.definition"), vintage.definition());
            facts.put(words.text("monitor.vintages.licence"), vintage.dataset().licence());
            facts.put(words.text("monitor.vintages.years"), years(one));
            return new Edition(name(one), facts);
        }

        private String years(Series one) {
            var provisional =
                    one.figures().stream().filter(Making::isProvisional).toList();
            var first = one.figures().getFirst().period().text(sentences.words().language());
            var last = one.figures().getLast().period().text(sentences.words().language());
            return provisional.isEmpty()
                    ? sentences.words().text("monitor.vintages.years.final", first, last)
                    : sentences
                            .words()
                            .text(
                                    "monitor.vintages.years.provisional",
                                    first,
                                    last,
                                    provisional
                                            .getFirst()
                                            .period()
                                            .text(sentences.words().language()));
        }

        private String name(Series one) {
            var vintage = one.vintage();
            return "%s, %s".formatted(vintage.dataset().key(), vintage.referenceDate());
        }
    }
}
