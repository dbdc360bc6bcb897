// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.reports.markup.Placing;
import nl.waakzaam.reports.markup.Placing.Column;
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import org.springframework.util.StringUtils;

/** What measures, subjects, areas and sources are called in a report. */
final class Names {
    private static final String NOTHING = "-";
    private static final Set<String> LONG = Set.of("ophelderingspercentage", "doel-ophelderingspercentage");

    private final Figures figures;
    private final Vocabulary words;
    private final Numerals numerals;
    private final Locale language;

    Names(Figures figures, Vocabulary words, Numerals numerals, Locale language) {
        this.figures = figures;
        this.words = words;
        this.numerals = numerals;
        this.language = language;
    }

    String subject(String key) {
        return NOTHING.equals(key) ? "" : words.subjectTitle(key, language);
    }

    String measure(String key) {
        return words.measureTitle(key, language);
    }

    /** What is counted, or the rate of it. */
    String measured(Placing placing) {
        var names = placing.measures().stream().map(this::measure).collect(Collectors.joining(", "));
        return switch (placing.kind()) {
            case RATE -> numerals.text("verslagen.rate", names);
            default -> names;
        };
    }

    String areas(Placing placing) {
        return placing.areas().stream().map(figures::nameOf).collect(Collectors.joining(", "));
    }

    /** In the head of a column, where the caption has it in full. */
    private String shortly(String measure) {
        return LONG.contains(measure) ? numerals.text("verslagen.column." + measure) : measure(measure);
    }

    /** What tells a column from the others. */
    String column(Placing placing, Column column) {
        var parts = Stream.of(
                        placing.subjects().size() > 1 ? subject(column.subject()) : null,
                        placing.measures().size() > 1 ? shortly(column.measure()) : null,
                        placing.areas().size() > 1 ? figures.nameOf(column.area()) : null)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.isEmpty()) {
            return StringUtils.capitalize(String.join(", ", parts));
        }
        return subject(column.subject()).isEmpty() ? measure(column.measure()) : subject(column.subject());
    }

    String period(Period period) {
        return period.text(language);
    }

    /** From what until what. */
    String stretch(Placing placing) {
        var from = placing.from().text(language);
        return placing.periods().size() == 1
                ? from
                : from + "–" + placing.until().text(language);
    }

    /** Which tables these came from, with the day of each. */
    String sources(List<Used> used) {
        var tables = used.stream()
                .map(one -> numerals.text(
                        "verslagen.source.one",
                        one.title(language),
                        one.dataset(),
                        Days.written(one.referenceDate(), language)))
                .distinct()
                .collect(Collectors.joining("; "));
        return tables.isEmpty() ? numerals.text("verslagen.source.none") : numerals.text("verslagen.source", tables);
    }
}
