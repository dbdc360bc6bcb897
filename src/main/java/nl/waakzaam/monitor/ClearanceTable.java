// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Clearance;
import nl.waakzaam.series.Clearance.Cleared;
import nl.waakzaam.series.Clearance.Comparison;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Interval;
import org.springframework.stereotype.Component;

/** What share of crimes was to be cleared up, and was: how sure that is only where its counts are published too. */
@Component
public class ClearanceTable {
    private static final String TARGET = "doel-ophelderingspercentage";

    private final Figures figures;
    private final Clearance clearance;
    private final Crimes crimes;

    ClearanceTable(Figures figures, Clearance clearance, Crimes crimes) {
        this.figures = figures;
        this.clearance = clearance;
        this.crimes = crimes;
    }

    /**
     * A target, and what came of it.
     *
     * @param between where the share lies with 95% certainty; empty where its counts are not published
     * @param reached empty when that is not known
     */
    public record Row(
            String name,
            Period period,
            String year,
            double wanted,
            String target,
            OptionalDouble value,
            String cleared,
            String between,
            Optional<Boolean> reached,
            String source) {}

    /** The targets of high impact crimes in the country, the last year first. */
    List<Row> rows(LocalDate knownOn, Sentences sentences) {
        return Crimes.HIGH_IMPACT.stream()
                .flatMap(subject -> rows(subject, Selection.COUNTRY, knownOn, sentences).stream())
                .toList();
    }

    /** The targets of one offence in one area, the last year first; mostly there are none. */
    List<Row> rows(String subject, String area, LocalDate knownOn, Sentences sentences) {
        return figures.best(TARGET, subject, area, Period.Kind.YEAR, knownOn).stream()
                .flatMap(targets -> rows(targets, clearance.find(subject, area, knownOn), sentences))
                .toList();
    }

    private Stream<Row> rows(Series targets, Optional<Cleared> cleared, Sentences sentences) {
        var name = crimes.titleOf(targets.key().subject(), sentences.words().language());
        var source = source(targets, cleared, sentences);
        return targets.figures().reversed().stream()
                .filter(target -> target.value().isPresent())
                .map(target -> row(name, target, of(target.period(), cleared), source, sentences));
    }

    private static Optional<Comparison> of(Period year, Optional<Cleared> cleared) {
        return cleared.stream()
                .flatMap(found -> found.years().stream())
                .filter(one -> one.year().equals(year))
                .findFirst();
    }

    private static Row row(String name, Figure target, Optional<Comparison> found, String source, Sentences sentences) {
        var words = sentences.words();
        return new Row(
                name,
                target.period(),
                target.period().text(words.language()),
                target.value().orElseThrow(),
                words.percent(target.value().orElseThrow()),
                found.map(one -> one.percentage().value()).orElseGet(OptionalDouble::empty),
                found.map(one -> percent(one.percentage(), sentences))
                        .orElseGet(() -> sentences.missing(Figure.Missing.NOT_PUBLISHED)),
                found.flatMap(Comparison::interval)
                        .map(range -> between(range, words))
                        .orElse(""),
                found.flatMap(Comparison::reached),
                source);
    }

    private static String percent(Figure percentage, Sentences sentences) {
        return percentage.value().isPresent()
                ? sentences.words().percent(percentage.value().getAsDouble())
                : sentences.missing(percentage.missing().orElseThrow());
    }

    private static String between(Interval range, Words words) {
        return words.text("monitor.between", words.percent(range.low()), words.percent(range.high()));
    }

    /** Of the targets, and of what came of them. */
    private static String source(Series targets, Optional<Cleared> cleared, Sentences sentences) {
        return Stream.concat(Stream.of(targets), cleared.map(Cleared::percentages).stream())
                .map(line -> sentences.source(line.vintage()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
