// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartTable;
import nl.waakzaam.documents.Words;

/** Sets a paper: numbers its headings, tables and pictures, and has the pictures drawn. */
final class Typesetting {
    /** A figure with its sign and what it is of, or a word that it is not there. */
    private static final Pattern FIGURE = Pattern.compile("[+\\u2212-]?[0-9][0-9.,]*( ?%)?|[-\\u2013]");

    private final Words words;
    private final Pictures pictures;
    private final List<Block> blocks = new ArrayList<>();
    private int titles;
    private int level;
    private int tables;
    private int charts;

    private Typesetting(Words words, Pictures pictures) {
        this.words = words;
        this.pictures = pictures;
    }

    static Sheet of(Paper paper, Words words, Pictures pictures) {
        var setting = new Typesetting(words, pictures);
        paper.parts().forEach(setting::add);
        return new Sheet(paper, List.copyOf(setting.blocks), setting.back(paper), setting.sources(paper));
    }

    /** What {@code back.jte} puts behind the text. */
    private List<Block.Title> back(Paper paper) {
        var back = new ArrayList<Block.Title>();
        if (!paper.notes().isEmpty()) {
            back.add(new Block.Title("noten", 1, words.text("papers.notes")));
        }
        if (charts > 0) {
            back.add(new Block.Title("cijfers", 1, words.text("papers.figures.title")));
        }
        if (!paper.annex().isEmpty()) {
            back.add(new Block.Title("bronnen", 1, words.text("papers.annex")));
        }
        return List.copyOf(back);
    }

    private Optional<Block.Grid> sources(Paper paper) {
        return paper.annex().isEmpty() ? Optional.empty() : Optional.of(grid(Sources.table(paper.annex(), words)));
    }

    private void add(Part part) {
        blocks.add(
                switch (part) {
                    case Part.Heading heading -> title(heading);
                    case Part.Paragraph paragraph -> new Block.Sentences(paragraph.spans());
                    case Part.Bullets list -> new Block.Points(list.numbered(), list.items());
                    case Part.Table table -> grid(table);
                    case Part.Drawing drawing -> picture(drawing.chart());
                });
    }

    /** Never more than one deeper than the one before: who hears the headings would miss one (WCAG 1.3.1). */
    private Block.Title title(Part.Heading heading) {
        level = Math.min(heading.level(), level + 1);
        titles++;
        return new Block.Title("kop-" + titles, level, heading.text());
    }

    private Block.Grid grid(Part.Table table) {
        tables++;
        return grid("tabel-" + tables, words.text("papers.table", tables), table);
    }

    private static Block.Grid grid(String id, String name, Part.Table table) {
        var numeric = IntStream.range(0, table.header().size())
                .mapToObj(column -> column > 0 && isNumeric(table, column))
                .toList();
        return new Block.Grid(id, name, table, numeric, Columns.of(table, numeric));
    }

    /** Most of it, as a word where a figure is missing does not change what a column is. */
    private static boolean isNumeric(Part.Table table, int column) {
        var figures = table.rows().stream()
                .filter(row -> FIGURE.matcher(row.get(column)).matches())
                .count();
        return figures * 2 > table.rows().size();
    }

    private Block.Picture picture(Chart chart) {
        charts++;
        var figures = pictures.table(chart, language());
        var name = words.text("papers.chart", charts);
        return new Block.Picture(
                "figuur-" + charts,
                name,
                chart.caption(),
                Png.of(pictures.png(chart, language())),
                alt(chart),
                grid("cijfers-" + charts, words.text("papers.figures", charts), table(figures)));
    }

    private String alt(Chart chart) {
        return "%s. %s".formatted(chart.caption().title(), pictures.summary(chart, language()));
    }

    private static Part.Table table(ChartTable figures) {
        var rows = figures.rows().stream()
                .map(row -> row.stream().map(ChartTable.Cell::text).toList())
                .toList();
        return new Part.Table(figures.caption(), figures.head(), rows, "", List.of());
    }

    private Locale language() {
        return words.language();
    }
}
