// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A chart on its own paper, or on that of a page, which has title and source in its own words. */
record Paper(Chart chart, Words words, Width width, String id, ToDoubleFunction<Sheet> plot) {
    private static final double EDGE = 24;
    private static final String AMBER = "#7a4a00";

    /** Part of a page. */
    String onPage() {
        var sheet = sheet();
        var height = below(sheet, mark(sheet, 0));
        return root(
                        sheet,
                        width.pixels(),
                        height,
                        "wz-drawing wz-drawing--" + width.name().toLowerCase(Locale.ROOT))
                .open("g")
                .add(sheet.svg())
                .close()
                .close()
                .toString();
    }

    /** A file by itself. */
    String alone() {
        var sheet = sheet();
        var height = foot(sheet, below(sheet, mark(sheet, head(sheet))) + 14) + 2 * EDGE;
        var svg = root(sheet, width.pixels() + 2 * EDGE, height, "");
        svg.leaf("rect", "width", width.pixels() + 2 * EDGE, "height", height, "fill", Look.PAPER);
        return svg.open("g", "transform", "translate(24 24)")
                .add(sheet.svg())
                .close()
                .close()
                .toString();
    }

    private Sheet sheet() {
        return new Sheet(new Svg(), words, width, id);
    }

    private Svg root(Sheet sheet, double wide, double high, String name) {
        var svg = new Svg();
        svg.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        name,
                        "viewBox",
                        "0 0 %s %s".formatted(Svg.number(wide), Svg.number(Math.ceil(high))),
                        "width",
                        wide,
                        "height",
                        Math.ceil(high),
                        "role",
                        "img",
                        "data-moves",
                        chart instanceof LineChart || chart instanceof SeasonalChart ? "lines" : "space",
                        "aria-labelledby",
                        id + "-title " + id + "-desc",
                        "font-family",
                        "'Atkinson Hyperlegible', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
                        "font-size",
                        sheet.size())
                .words("title", chart.caption().title(), "id", id + "-title")
                .words("desc", new Summary(words).of(chart), "id", id + "-desc");
        var patterns = new Sheet(svg, words, width, id);
        new Hatches(patterns).define();
        if (chart instanceof MapChart map) {
            Ramp.define(patterns, map.classes().count());
        }
        if (chart instanceof BarChart bars) {
            BarFill.define(patterns, bars.bars().size());
        }
        return svg;
    }

    private double head(Sheet sheet) {
        var size = width == Width.NARROW ? 17 : 23;
        var y = 0.0;
        for (var line : Letters.BOLD.balanced(chart.caption().title(), size, width.pixels())) {
            sheet.svg().words("text", line, "y", y + size, "font-size", size, "font-weight", "700", "fill", Look.INK);
            y += size * Sheet.LEADING;
        }
        return chart.caption().subtitle().isBlank()
                ? y + 12
                : sheet.lines(
                                0,
                                y + 2,
                                Letters.REGULAR.balanced(chart.caption().subtitle(), sheet.size(), width.pixels()),
                                Look.SOFT,
                                "")
                        + 14;
    }

    /** On every copy, whatever is cut off. */
    private double mark(Sheet sheet, double top) {
        var mark = chart.caption().mark();
        if (mark.isEmpty()) {
            return top;
        }
        var lines = Letters.BOLD.lines(mark.get(), sheet.size(), width.pixels() - 24);
        var high = lines.size() * sheet.leading() + 10;
        sheet.svg()
                .leaf(
                        "rect",
                        "x",
                        0.5,
                        "y",
                        top + 0.5,
                        "width",
                        lines.stream()
                                        .mapToDouble(line -> Letters.BOLD.width(line, sheet.size()))
                                        .max()
                                        .orElse(0)
                                + 22,
                        "height",
                        high - 1,
                        "rx",
                        4,
                        "fill",
                        "#fff4dc",
                        "stroke",
                        AMBER);
        sheet.lines(11, top + 4, lines, AMBER, "700");
        return top + high + 12;
    }

    private double below(Sheet sheet, double top) {
        if (top == 0) {
            return plot.applyAsDouble(sheet);
        }
        sheet.svg().open("g", "transform", "translate(0 " + Svg.number(top) + ")");
        var height = plot.applyAsDouble(sheet);
        sheet.svg().close();
        return top + height;
    }

    private double foot(Sheet sheet, double top) {
        sheet.line(0, top, width.pixels(), top, Look.GRID, 1, "");
        var y = top + 8;
        for (var note : chart.caption().notes()) {
            y = sheet.lines(0, y, width.pixels(), note) + 2;
        }
        return sheet.lines(
                0, y, width.pixels(), words.text("source", chart.caption().source()));
    }
}
