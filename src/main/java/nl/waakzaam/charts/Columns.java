// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.waakzaam.charts.ChartTable.Cell;

/** Makes columns of a table, in the words of its reader. */
record Columns(Words words) {
    /** One of them, with a cell for each row. */
    record Column(String head, List<Cell> cells) {}

    Column texts(String head, List<String> texts) {
        return new Column(
                words.text("head." + head), texts.stream().map(Cell::of).toList());
    }

    Column numbers(String head, Axis axis, List<Double> values) {
        return new Column(
                words.text(head),
                values.stream().map(value -> number(axis, value)).toList());
    }

    List<Column> points(String name, Axis axis, List<Point> points) {
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

    Cell number(Axis axis, double value) {
        return new Cell(words.number(axis, value), OptionalDouble.of(value));
    }

    Cell whole(int value) {
        return new Cell(Numbers.COUNT.text(value, words.language()), OptionalDouble.of(value));
    }

    /**
     * Only where something can still change; of several figures in a row it says which.
     *
     * @param names of the figures of a row
     */
    List<Column> status(List<String> names, List<List<Point>> all) {
        if (all.stream().flatMap(List::stream).noneMatch(Point::isProvisional)) {
            return List.of();
        }
        return List.of(texts(
                "status",
                IntStream.range(0, all.getFirst().size())
                        .mapToObj(row -> status(names, all, row))
                        .toList()));
    }

    private String status(List<String> names, List<List<Point>> all, int row) {
        var open = IntStream.range(0, all.size())
                .filter(place -> all.get(place).get(row).isProvisional())
                .mapToObj(names::get)
                .toList();
        if (open.isEmpty()) {
            return words.text("final");
        }
        return open.size() == all.size()
                ? words.text("provisional")
                : words.text("provisional.some", String.join(", ", open));
    }
}
