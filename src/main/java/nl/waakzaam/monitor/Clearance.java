// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import org.springframework.stereotype.Component;

/** What share of crimes was to be cleared up, and was. Published percentages: without their counts they have no interval. */
@Component
public class Clearance {
    private static final String TARGET = "doel-ophelderingspercentage";
    private static final String CLEARED = "ophelderingspercentage";

    private final Figures figures;
    private final Crimes crimes;

    Clearance(Figures figures, Crimes crimes) {
        this.figures = figures;
        this.crimes = crimes;
    }

    /** A target, and what came of it; {@code reached} is empty when that is not known. */
    public record Row(
            String name,
            Period period,
            String year,
            double wanted,
            String target,
            OptionalDouble value,
            String cleared,
            Optional<Boolean> reached,
            String source) {}

    /** The targets of high impact crimes in the country, the last year first. */
    List<Row> rows(LocalDate knownOn, Sentences sentences) {
        return Crimes.HIGH_IMPACT.stream()
                .flatMap(subject -> rows(subject, knownOn, sentences))
                .toList();
    }

    private Stream<Row> rows(String subject, LocalDate knownOn, Sentences sentences) {
        var target = find(TARGET, subject, knownOn);
        var cleared = find(CLEARED, subject, knownOn);
        return target.stream()
                .flatMap(line -> line.figures().reversed().stream()
                        .filter(figure -> figure.value().isPresent())
                        .map(figure -> row(subject, figure, line, cleared, sentences)));
    }

    private Row row(String subject, Figure target, Series targets, Optional<Series> cleared, Sentences sentences) {
        var words = sentences.words();
        var wanted = target.value().orElseThrow();
        var found = cleared.flatMap(line -> line.find(target.period()));
        var value = found.map(Figure::value).filter(one -> one.isPresent());
        return new Row(
                crimes.titleOf(subject, words.language()),
                target.period(),
                target.period().text(words.language()),
                wanted,
                words.percent(wanted),
                found.map(Figure::value).orElseGet(OptionalDouble::empty),
                value.map(one -> words.percent(one.getAsDouble()))
                        .orElseGet(() ->
                                sentences.missing(found.flatMap(Figure::missing).orElse(Figure.Missing.NOT_PUBLISHED))),
                value.map(one -> one.getAsDouble() >= wanted),
                sentences.source(cleared.orElse(targets).vintage()));
    }

    private Optional<Series> find(String measure, String subject, LocalDate knownOn) {
        return figures.best(measure, subject, Selection.COUNTRY, Period.Kind.YEAR, knownOn);
    }
}
