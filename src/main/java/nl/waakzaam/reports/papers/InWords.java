// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartTable;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.documents.Words;

/** What a chart shows, for who cannot see it: its title, and where each line begins and ends. */
final class InWords {
    /** More lines than this are not followed by ear; the table has them. */
    private static final int MANY_LINES = 6;

    private InWords() {}

    static String of(Chart chart, ChartTable figures, Words words) {
        var caption = chart.caption();
        var mark = caption.mark().map(text -> text + ". ").orElse("");
        var course = chart instanceof LineChart lines ? course(lines, figures, words) : "";
        return sentences(List.of(
                mark, words.text("papers.alt"), caption.title(), caption.subtitle(), course, words.text("papers.alt.rows")));
    }

    private static String course(LineChart chart, ChartTable figures, Words words) {
        if (figures.rows().size() < 2 || chart.lines().size() > MANY_LINES) {
            return "";
        }
        var first = figures.rows().getFirst();
        var last = figures.rows().getLast();
        return IntStream.range(0, figures.head().size())
                .filter(column -> chart.lines().stream().anyMatch(line -> line.name().equals(figures.head().get(column))))
                .mapToObj(column -> words.text(
                        "papers.alt.line",
                        figures.head().get(column),
                        first.getFirst().text(),
                        first.get(column).text(),
                        last.getFirst().text(),
                        last.get(column).text()))
                .collect(Collectors.joining(" "));
    }

    /** One behind the other, each with its full stop. */
    private static String sentences(List<String> parts) {
        return parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
