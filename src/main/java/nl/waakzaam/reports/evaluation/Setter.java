// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Block;
import nl.waakzaam.reports.markup.Inline;
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.reports.papers.AnnexRow;
import nl.waakzaam.reports.papers.Paper;
import nl.waakzaam.reports.papers.Part;
import nl.waakzaam.reports.papers.Span;
import nl.waakzaam.series.Figures;

/** Sets a report: from blocks with questions to parts with figures, footnotes in their order, and the annex. */
final class Setter {
    private final Manuscript manuscript;
    private final Titles titles;
    private final TableSetter tables;
    private final ChartSetter charts;
    private final AnnexSetter annex;
    private final List<List<Span>> notes = new ArrayList<>();

    Setter(Figures figures, Vocabulary words, Facts facts, Numerals numerals, Manuscript manuscript) {
        this.manuscript = manuscript;
        var names = new Names(figures, words, numerals, manuscript.language());
        titles = new Titles(facts, numerals, names);
        tables = new TableSetter(facts, numerals, names, titles);
        charts = new ChartSetter(facts, numerals, names, titles);
        annex = new AnnexSetter(facts, numerals, names, manuscript.language());
    }

    Paper paper() {
        var parts = new ArrayList<Part>();
        var rows = new ArrayList<AnnexRow>();
        for (var piece : manuscript.pieces()) {
            var part = part(piece);
            parts.add(part);
            rows.addAll(annex.rows(piece, part));
        }
        return new Paper(
                manuscript.title(),
                manuscript.subtitle(),
                manuscript.date(),
                manuscript.knownOn(),
                manuscript.language(),
                parts,
                notes,
                rows);
    }

    Evaluation.PaperPiece piece(Piece piece) {
        notes.clear();
        var part = part(piece);
        return new Evaluation.PaperPiece(part, List.copyOf(notes));
    }

    private Part part(Piece piece) {
        return piece.read().block().map(this::part).orElseGet(() -> unread(piece));
    }

    /** A table or chart that cannot be read stands there as it was typed. */
    private static Part unread(Piece piece) {
        return new Part.Paragraph(List.of(Span.words(piece.text())));
    }

    private Part part(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Part.Heading(heading.level(), heading.text());
            case Block.Paragraph paragraph -> new Part.Paragraph(spans(paragraph.words()));
            case Block.Items items ->
                new Part.Bullets(
                        items.numbered(),
                        items.items().stream().map(this::spans).toList());
            case Block.PlacedTable table -> tables.table(table.placing());
            case Block.PlacedChart chart -> new Part.Drawing(charts.chart(chart.placing()));
        };
    }

    private List<Span> spans(List<Inline> line) {
        return line.stream().map(this::span).toList();
    }

    private Span span(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> new Span.Words(words.text(), words.emphasised());
            case Inline.Computed computed -> Span.words(titles.written(computed.expression()));
            case Inline.Note note -> mark(note);
        };
    }

    private Span mark(Inline.Note note) {
        var place = notes.size();
        notes.add(List.of());
        notes.set(place, spans(note.words()));
        return new Span.NoteMark(place + 1);
    }
}
