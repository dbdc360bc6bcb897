// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.reports.markup.Expression.Stretch;
import nl.waakzaam.series.Period;

/**
 * A table or chart in a report: which figures stand in it.
 *
 * @param kind the figures themselves, or their rate
 * @param shape how it looks
 * @param title of its own, which may have figures in it; empty for one made of what stands in it
 */
public record Placing(
        List<String> subjects,
        List<String> measures,
        List<String> areas,
        Optional<String> dataset,
        Period from,
        Period until,
        Kind kind,
        Shape shape,
        List<Inline> title) {
    /** How a table or chart looks. */
    public enum Shape {
        /** A table with only its figures. */
        PLAIN("cijfers"),
        /** A table with a last row of the change over the whole. */
        DEVELOPMENT("ontwikkeling"),
        LINES("lijnen"),
        BARS("staven");

        private final String word;

        Shape(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public boolean isChart() {
            return this == LINES || this == BARS;
        }
    }

    public Placing {
        subjects = List.copyOf(subjects);
        measures = List.copyOf(measures);
        areas = List.copyOf(areas);
        title = List.copyOf(title);
    }

    /** One column of a table, or one line of a chart. */
    public record Column(String subject, String measure, String area) {}

    public List<Column> columns() {
        return subjects.stream()
                .flatMap(subject -> measures.stream()
                        .flatMap(measure -> areas.stream().map(area -> new Column(subject, measure, area))))
                .toList();
    }

    public List<Period> periods() {
        return IntStream.rangeClosed(from.ordinal(), until.ordinal())
                .mapToObj(ordinal -> Period.at(from.kind(), ordinal))
                .toList();
    }

    public Expression cell(Column column, Period period) {
        return new Expression(
                column.measure(), column.subject(), column.area(), dataset, period, Optional.empty(), kind, whole());
    }

    /** How a column changed over the whole. */
    public Expression development(Column column) {
        return new Expression(
                column.measure(),
                column.subject(),
                column.area(),
                dataset,
                from,
                Optional.of(until),
                Kind.DEVELOPMENT,
                whole());
    }

    private Optional<Stretch> whole() {
        return Optional.of(new Stretch(from, until));
    }

    public boolean hasDevelopment() {
        return shape == Shape.DEVELOPMENT;
    }

    /** Every figure in it, row by row, and then those of its title. */
    public List<Expression> expressions() {
        var all = new ArrayList<Expression>();
        periods().forEach(period -> columns().forEach(column -> all.add(cell(column, period))));
        if (hasDevelopment()) {
            columns().forEach(column -> all.add(development(column)));
        }
        Inline.expressions(title).forEach(all::add);
        return Collections.unmodifiableList(all);
    }
}
