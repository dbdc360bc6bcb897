// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.charts.Columns.Column;

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
        columns.add(make().texts("period", chart.periods()));
        chart.lines().forEach(line -> columns.addAll(make().points(line.name(), chart.axis(), line.points())));
        columns.addAll(
                make().status(names(chart), measured(chart).map(Line::points).toList()));
        if (!chart.events().isEmpty()) {
            columns.add(make().texts(
                            "event",
                            chart.periods().stream()
                                    .map(period -> events(chart, period))
                                    .toList()));
        }
        return columns;
    }

    /** A target does not change any more. */
    private static Stream<Line> measured(LineChart chart) {
        return chart.lines().stream().filter(line -> line.style() != Style.TARGET);
    }

    private static List<String> names(LineChart chart) {
        return measured(chart).map(Line::name).toList();
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
        columns.add(make().texts("group", chart.groups()));
        chart.bars().forEach(bars -> columns.addAll(make().points(bars.name(), chart.axis(), bars.points())));
        columns.addAll(make().status(
                        chart.bars().stream().map(Bars::name).toList(),
                        chart.bars().stream().map(Bars::points).toList()));
        return columns;
    }

    private List<Column> funnel(FunnelChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(make().texts(
                        "area", chart.dots().stream().map(FunnelChart.Dot::name).toList()));
        columns.add(new Column(
                chart.size().name(),
                chart.dots().stream()
                        .map(dot -> make().number(chart.size(), dot.size()))
                        .toList()));
        var points = chart.dots().stream().map(FunnelChart.Dot::point).toList();
        columns.addAll(make().points(chart.axis().name(), chart.axis(), points));
        columns.add(make().texts("lies", FunnelDrawing.lies(chart, words)));
        columns.addAll(make().status(List.of(""), List.of(points)));
        return columns;
    }

    private List<Column> ranks(RankChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(make().texts(
                        "area",
                        chart.areas().stream().map(RankChart.Ranked::name).toList()));
        var points = chart.areas().stream().map(RankChart.Ranked::point).toList();
        columns.addAll(make().points(chart.axis().name(), chart.axis(), points));
        columns.add(new Column(
                words.text("rank.best"),
                chart.areas().stream().map(area -> make().whole(area.best())).toList()));
        columns.add(new Column(
                words.text("rank.worst"),
                chart.areas().stream().map(area -> make().whole(area.worst())).toList()));
        columns.addAll(make().status(List.of(""), List.of(points)));
        return columns;
    }

    private List<Column> seasonal(SeasonalChart chart) {
        var columns = new ArrayList<Column>();
        columns.add(make().texts("period", chart.periods()));
        columns.addAll(make().points(words.text("seasonal.observed"), chart.axis(), chart.observed()));
        columns.add(make().numbers("seasonal.trend", chart.axis(), chart.trend()));
        columns.add(make().numbers("seasonal.seasonal", chart.axis(), chart.seasonal()));
        columns.add(make().numbers("seasonal.remainder", chart.axis(), chart.remainder()));
        columns.addAll(make().status(List.of(""), List.of(chart.observed())));
        return columns;
    }

    private List<Column> map(MapChart chart) {
        var columns = new ArrayList<Column>();
        var shades = chart.shades().values();
        columns.add(make().texts(
                        "municipality",
                        shades.stream().map(MapChart.Shade::name).toList()));
        columns.add(make().texts("code", List.copyOf(chart.shades().keySet())));
        var points = shades.stream().map(MapChart.Shade::point).toList();
        columns.addAll(
                make().points(chart.classes().axis().name(), chart.classes().axis(), points));
        columns.add(make().texts(
                        "class",
                        points.stream()
                                .map(point -> inClass(chart.classes(), point))
                                .toList()));
        columns.addAll(make().status(List.of(""), List.of(points)));
        return columns;
    }

    private String inClass(Classes classes, Point point) {
        return point.value().isEmpty()
                ? ""
                : Ramp.letter(classes.of(point.value().getAsDouble())) + ": "
                        + MapLegend.bounds(classes, classes.of(point.value().getAsDouble()), words);
    }

    private Columns make() {
        return new Columns(words);
    }
}
