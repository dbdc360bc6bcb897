// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.BarChart;
import nl.waakzaam.charts.Bars;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.Line;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.charts.Point;
import nl.waakzaam.charts.Style;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.reports.markup.Placing;
import nl.waakzaam.reports.markup.Placing.Column;
import nl.waakzaam.reports.markup.Placing.Shape;
import nl.waakzaam.series.Series.Unit;

/** Sets a chart: a line or row of bars for each column, with a title that says what is seen. */
final class ChartSetter {
    private static final String TARGET = "doel-";

    private final Facts facts;
    private final Numerals numerals;
    private final Names names;
    private final Titles titles;

    ChartSetter(Facts facts, Numerals numerals, Names names, Titles titles) {
        this.facts = facts;
        this.numerals = numerals;
        this.names = names;
        this.titles = titles;
    }

    Chart chart(Placing placing) {
        var periods = placing.periods().stream().map(names::period).toList();
        return placing.shape() == Shape.BARS
                ? new BarChart(caption(placing), axis(placing), periods, each(placing, this::bars))
                : new LineChart(caption(placing), axis(placing), periods, each(placing, this::line), List.of());
    }

    private interface Drawn<T> {
        T of(Placing placing, Column column);
    }

    private static <T> List<T> each(Placing placing, Drawn<T> drawn) {
        return placing.columns().stream()
                .map(column -> drawn.of(placing, column))
                .toList();
    }

    private Bars bars(Placing placing, Column column) {
        return new Bars(names.column(placing, column), points(placing, column));
    }

    private Line line(Placing placing, Column column) {
        var style = column.measure().startsWith(TARGET) ? Style.TARGET : Style.MEASURED;
        return new Line(names.column(placing, column), points(placing, column), style);
    }

    private List<Point> points(Placing placing, Column column) {
        return placing.periods().stream()
                .map(period -> point(facts.answer(placing.cell(column, period))))
                .toList();
    }

    private Point point(Answer answer) {
        var value = answer.value();
        var point = value == null ? Point.missing(numerals.reason(answer)) : Point.of(value);
        return answer.isProvisional() ? point.provisional() : point;
    }

    private Axis axis(Placing placing) {
        var name = names.measured(placing);
        if (placing.kind() == Kind.RATE) {
            return Axis.rate(name, 1);
        }
        return isPercent(placing) ? Axis.percent(name) : Axis.count(name);
    }

    private boolean isPercent(Placing placing) {
        return placing.expressions().stream()
                .flatMap(asked -> facts.answer(asked).used().stream())
                .findFirst()
                .map(used -> used.unit() == Unit.PERCENT)
                .orElse(false);
    }

    private Caption caption(Placing placing) {
        var used = placing.expressions().stream()
                .flatMap(asked -> facts.answer(asked).used().stream())
                .toList();
        return Caption.of(title(placing), titles.contents(placing), names.sources(used));
    }

    /** Its own, or what is seen: how each line changed. */
    private String title(Placing placing) {
        if (Titles.hasOwn(placing)) {
            return titles.own(placing);
        }
        if (placing.periods().size() < 2) {
            return titles.contents(placing);
        }
        var changes = placing.columns().stream()
                .map(column -> names.column(placing, column) + " " + change(placing, column))
                .collect(Collectors.joining(", "));
        return numerals.text(
                "verslagen.chart.title", names.period(placing.from()), names.period(placing.until()), changes);
    }

    private String change(Placing placing, Column column) {
        var first = facts.answer(placing.cell(column, placing.from()));
        var last = facts.answer(placing.cell(column, placing.until()));
        if (first.value() == null || last.value() == null) {
            return numerals.text("verslagen.none.short");
        }
        var points = !last.used().isEmpty() && last.used().getFirst().unit() == Unit.PERCENT;
        if (!points && first.value() == 0) {
            return numerals.text("verslagen.none.short");
        }
        var change = points ? last.value() - first.value() : 100 * (last.value() / first.value() - 1);
        return sign(change) + numerals.write(asked(placing, column, points), Answer.of(change, last.used()));
    }

    private static String sign(double change) {
        return change > 0 ? "+" : change < 0 ? "\u2212" : "";
    }

    private static Expression asked(Placing placing, Column column, boolean points) {
        var development = placing.development(column);
        return new Expression(
                development.measure(),
                development.subject(),
                development.area(),
                development.dataset(),
                development.from(),
                development.until(),
                points ? Kind.DIFFERENCE : Kind.PERCENT,
                development.stretch());
    }
}
