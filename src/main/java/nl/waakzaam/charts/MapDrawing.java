// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waakzaam.charts.MapChart.Shade;

/**
 * Draws a figure of each municipality where it lies, with what its shades mean beside it.
 *
 * @param shapes of each municipality the path of its border, or of its tile, in a square of 1 wide
 */
record MapDrawing(MapChart chart, Map<String, String> shapes, Shapes drawn, Sheet sheet) {
    /** What the shapes are. */
    enum Shapes {
        BORDERS,
        TILES
    }

    /** Gives how high it became. */
    double draw() {
        var legend = new MapLegend(chart, this, sheet);
        if (sheet.isNarrow()) {
            return legend.draw(0, places(0) + 14, sheet.right());
        }
        var below = places(0);
        return Math.max(below, legend.draw(PlanePaper.of(sheet.width()).wide() + 40, 10, sheet.right()));
    }

    private double places(double top) {
        var paper = PlanePaper.of(sheet.width());
        sheet.svg()
                .open(
                        "g",
                        "class",
                        "wz-places",
                        "stroke",
                        Look.PAPER,
                        "stroke-width",
                        drawn == Shapes.TILES ? 0.8 : 0.5,
                        "stroke-linejoin",
                        "round");
        rows().forEach(row -> place(row.place(), row.code(), row.shade()));
        unknown();
        sheet.svg().close();
        chart.highlighted().map(shapes::get).ifPresent(this::outline);
        return top + paper.high();
    }

    private record Row(int place, String code, Shade shade) {}

    /** In the order of the table. */
    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        chart.shades().forEach((code, shade) -> rows.add(new Row(rows.size(), code, shade)));
        return rows;
    }

    /** Who has no figure at all is there, and says so. */
    private void unknown() {
        shapes.forEach((code, path) -> {
            if (!chart.shades().containsKey(code)) {
                sheet.svg().leaf("path", "d", path, "fill", sheet.url(Hatches.NONE), "stroke", Look.EDGE);
            }
        });
    }

    private void place(int row, String code, Shade shade) {
        var path = shapes.get(code);
        if (path == null) {
            return;
        }
        var middle = Paths.middle(path);
        sheet.point(0, row, row, middle.x(), middle.y(), said(shade));
        fills(shade.point())
                .forEach(fill -> sheet.svg()
                        .leaf(
                                "path",
                                "d",
                                path,
                                "fill",
                                fill,
                                "stroke",
                                fill.equals(sheet.url(Hatches.NONE)) ? Look.EDGE : ""));
        sheet.svg().close();
    }

    private Stream<String> fills(Point point) {
        if (point.value().isEmpty()) {
            return Stream.of(sheet.url(Hatches.NONE));
        }
        var shade = chart.classes().of(point.value().getAsDouble());
        var ground = Ramp.colour(shade, chart.classes().count());
        var dots = Ramp.hasDots(shade, chart.classes().count())
                ? Stream.of(sheet.url(Ramp.name(shade)))
                : Stream.<String>of();
        var hatch = point.isProvisional()
                ? Stream.of(sheet.url(Ramp.isDark(shade, chart.classes().count()) ? "light" : Hatches.PROVISIONAL))
                : Stream.<String>of();
        return Stream.of(Stream.of(ground), dots, hatch).flatMap(all -> all);
    }

    private String said(Shade shade) {
        var point = shade.point();
        var said = sheet.words()
                .text(
                        "said.one",
                        shade.name(),
                        sheet.words().said(chart.classes().axis(), point));
        return point.value().isEmpty()
                ? said
                : sheet.words()
                        .text(
                                "said.class",
                                said,
                                Ramp.letter(chart.classes().of(point.value().getAsDouble())));
    }

    private void outline(String path) {
        sheet.svg()
                .leaf(
                        "path",
                        "d",
                        path,
                        "fill",
                        "none",
                        "stroke",
                        Look.PAPER,
                        "stroke-width",
                        5,
                        "stroke-linejoin",
                        "round")
                .leaf(
                        "path",
                        "d",
                        path,
                        "fill",
                        "none",
                        "stroke",
                        "#b0400c",
                        "stroke-width",
                        2.6,
                        "stroke-linejoin",
                        "round");
    }
}
