// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.waakzaam.charts.ChartTable.Cell;

/** Makes the table of a chart. */
record Tables(Words words) {
    ChartTable of(Chart chart) {
        var columns = switch (chart) {
            case LineChart lines -> lines(lines);
            case BarChart bars -> bars(bars);
            case FunnelChart funnel -> funnel(funnel);
            case RankChart ranks -> ranks(ranks);
            case SeasonalChart parts -> seasonal(parts);
            case MapChart map -> map(map);
        };
        return table(chart.caption(), columns);
    }

    private record Column(String head, List<Cell> cells) {}

    private ChartTable table(Caption caption, List<Column> columns) {
        var rows = IntStream.range(0, columns.getFirst().cells().size())
                .mapToObj(row ->
                        columns.stream().map(column -> column.cells().get(row)).toList())
                .toList();
        var below = new ArrayList<String>();
        caption.mark().ifPresent(below::add);
        below.addAll(caption.notes());
        below.add(words.text("source", caption.source()));
        return new ChartTable(
                caption.title(), columns.stream().map(Column::head).toList(), rows, below);
    }

    private List<Column> lines(LineChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(texts("period", chart.periods()));
        chart.lines().forEach(line -> columns.addAll(points(line.name(), chart.axis(), line.points())));
        columns.addAll(status(chart.lines().stream().map(Line::points).toList()));
        if (!chart.events().isEmpty()) {
            columns.add(texts(
                    "event",
                    chart.periods().stream()
                            .map(period -> events(chart, period))
                            .toList()));
        }
        return columns;
    }

    private static String events(LineChart chart, String period) {
        return String.join(
                "; ",
                chart.events().stream()
                        .filter(event -> event.period().equals(period))
                        .map(Event::word)
                        .toList());
    }

    private List<Column> bars(BarChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(texts("group", chart.groups()));
        chart.bars().forEach(bars -> columns.addAll(points(bars.name(), chart.axis(), bars.points())));
        columns.addAll(status(chart.bars().stream().map(Bars::points).toList()));
        return columns;
    }

    private List<Column> funnel(FunnelChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(
                texts("area", chart.dots().stream().map(FunnelChart.Dot::name).toList()));
        columns.add(new Column(
                chart.size().name(),
                chart.dots().stream()
                        .map(dot -> number(chart.size(), dot.size()))
                        .toList()));
        var points = chart.dots().stream().map(FunnelChart.Dot::point).toList();
        columns.addAll(points(chart.axis().name(), chart.axis(), points));
        columns.add(texts("lies", FunnelDrawing.lies(chart, words)));
        columns.addAll(status(List.of(points)));
        return columns;
    }

    private List<Column> ranks(RankChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(
                texts("area", chart.areas().stream().map(RankChart.Ranked::name).toList()));
        var points = chart.areas().stream().map(RankChart.Ranked::point).toList();
        columns.addAll(points(chart.axis().name(), chart.axis(), points));
        columns.add(new Column(
                words.text("rank.best"),
                chart.areas().stream().map(area -> whole(area.best())).toList()));
        columns.add(new Column(
                words.text("rank.worst"),
                chart.areas().stream().map(area -> whole(area.worst())).toList()));
        columns.addAll(status(List.of(points)));
        return columns;
    }

    private List<Column> seasonal(SeasonalChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(texts("period", chart.periods()));
        columns.addAll(points(words.text("seasonal.observed"), chart.axis(), chart.observed()));
        columns.add(numbers("seasonal.trend", chart.axis(), chart.trend()));
        columns.add(numbers("seasonal.seasonal", chart.axis(), chart.seasonal()));
        columns.add(numbers("seasonal.remainder", chart.axis(), chart.remainder()));
        columns.addAll(status(List.of(chart.observed())));
        return columns;
    }

    private List<Column> map(MapChart chart) {
        var columns = new ArrayList<Column>();
        var shades = chart.shades().values();
        columns.add(
                texts("municipality", shades.stream().map(MapChart.Shade::name).toList()));
        columns.add(texts("code", List.copyOf(chart.shades().keySet())));
        var points = shades.stream().map(MapChart.Shade::point).toList();
        columns.addAll(points(chart.classes().axis().name(), chart.classes().axis(), points));
        columns.add(texts(
                "class",
                points.stream().map(point -> inClass(chart.classes(), point)).toList()));
        columns.addAll(status(List.of(points)));
        return columns;
    }

    private String inClass(Classes classes, Point point) {
        return point.value().isEmpty()
                ? ""
                : Ramp.letter(classes.of(point.value().getAsDouble())) + ": "
                        + MapLegend.bounds(classes, classes.of(point.value().getAsDouble()), words);
    }

    private Column texts(String head, List<String> texts) {
        return new Column(
                words.text("head." + head), texts.stream().map(Cell::of).toList());
    }

    private Column numbers(String head, Axis axis, List<Double> values) {
        return new Column(
                words.text(head),
                values.stream().map(value -> number(axis, value)).toList());
    }

    private List<Column> points(String name, Axis axis, List<Point> points) {
        var columns = new ArrayList<Column>();
        columns.add(
                new Column(name, points.stream().map(point -> cell(axis, point)).toList()));
        if (points.stream().anyMatch(point -> point.low().isPresent())) {
            columns.add(new Column(
                    words.text("head.low", name),
                    points.stream().map(point -> end(axis, point.low())).toList()));
            columns.add(new Column(
                    words.text("head.high", name),
                    points.stream().map(point -> end(axis, point.high())).toList()));
        }
        return columns;
    }

    private Cell cell(Axis axis, Point point) {
        return point.value().isPresent()
                ? number(axis, point.value().getAsDouble())
                : Cell.of(words.text("none.why", point.missing().orElse("")));
    }

    private Cell end(Axis axis, OptionalDouble end) {
        return end.isPresent() ? number(axis, end.getAsDouble()) : Cell.of("");
    }

    private Cell number(Axis axis, double value) {
        return new Cell(words.number(axis, value), OptionalDouble.of(value));
    }

    private Cell whole(int value) {
        return new Cell(Numbers.COUNT.text(value, words.language()), OptionalDouble.of(value));
    }

    /** Only where something can still change. */
    private List<Column> status(List<List<Point>> all) {
        if (all.stream().flatMap(List::stream).noneMatch(Point::isProvisional)) {
            return List.of();
        }
        var rows = all.getFirst().size();
        return List.of(texts(
                "status",
                IntStream.range(0, rows)
                        .mapToObj(row -> words.text(
                                all.stream().anyMatch(points -> points.get(row).isProvisional())
                                        ? "provisional"
                                        : "final"))
                        .toList()));
    }
}
