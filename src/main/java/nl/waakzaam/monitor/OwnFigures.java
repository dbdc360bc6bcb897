// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Figures.Term;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import org.springframework.stereotype.Component;

/** What the product itself counts: checks, hits, purchases, and the like. */
@Component
public class OwnFigures {
    private static final String DATASET = "waakzaam";
    private static final int MOST = 200;

    private final Figures figures;

    OwnFigures(Figures figures) {
        this.figures = figures;
    }

    /** One count, of the last period that has one. */
    public record Row(String name, double value, String figure, Period period, String when, String source) {}

    List<Row> rows(LocalDate knownOn, Sentences sentences) {
        var names = figures.measures();
        var filter = new LineFilter(
                Optional.of(DATASET), Optional.empty(), Optional.empty(), Optional.of(Selection.COUNTRY));
        return figures.lines(filter, MOST).stream()
                .filter(line -> line.key().subject().equals("-"))
                .flatMap(line -> figures.find(line.key(), line.kind(), knownOn).stream())
                .flatMap(series -> row(series, names, sentences))
                .distinct()
                .toList();
    }

    private static Stream<Row> row(Series series, List<Term> names, Sentences sentences) {
        var words = sentences.words();
        return series.figures().reversed().stream()
                .filter(figure -> figure.value().isPresent())
                .limit(1)
                .map(figure -> new Row(
                        name(series.key().measure(), names, sentences),
                        figure.value().orElseThrow(),
                        sentences.count(figure),
                        figure.period(),
                        figure.period().text(words.language()),
                        sentences.source(series.vintage())));
    }

    private static String name(String measure, List<Term> names, Sentences sentences) {
        return names.stream()
                .filter(term -> term.key().equals(measure))
                .findFirst()
                .map(term -> term.title(sentences.words().language()))
                .orElse(measure);
    }
}
