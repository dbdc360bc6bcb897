// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.waakzaam.documents.Words;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A report for a word processor (Office Open XML): with styles, lists, footnotes and tables that are what they look like, so
 * that it can be worked on, and heard.
 */
final class Docx {
    private final XWPFDocument document;
    private final Sheet sheet;
    private final Words words;
    private final DocxText text;
    private final DocxTables tables;
    private final DocxPictures pictures;

    private Docx(XWPFDocument document, Sheet sheet, Words words) {
        this.document = document;
        this.sheet = sheet;
        this.words = words;
        this.text = new DocxText(document, sheet.paper().notes());
        this.tables = new DocxTables(document, text, words);
        this.pictures = new DocxPictures(text, words);
    }

    static byte[] of(Sheet sheet, Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            DocxFrame.around(document, sheet.paper(), words);
            new Docx(document, sheet, words).write();
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write() {
        opening(sheet.paper());
        sheet.blocks().forEach(this::add);
        back();
    }

    private void opening(Paper paper) {
        text.line("Title", paper.title());
        if (!paper.subtitle().isBlank()) {
            text.line("Subtitle", paper.subtitle());
        }
        text.line("Normal", words.date(paper.date()));
        text.line("Source", words.text("papers.known", words.date(paper.knownOn())));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Title title -> text.line("Heading" + title.level(), title.text());
            case Block.Sentences said -> text.sentences("Normal", said.spans());
            case Block.Points points -> text.points(points);
            case Block.Grid grid -> tables.add(grid);
            case Block.Picture picture -> pictures.add(picture);
        }
    }

    /** The figures of the charts, and where all figures come from; footnotes stand where they belong. */
    private void back() {
        if (!sheet.pictures().isEmpty()) {
            text.line("Heading1", words.text("papers.figures.title"));
            sheet.pictures().forEach(picture -> tables.add(picture.figures()));
        }
        sheet.sources().ifPresent(sources -> {
            text.line("Heading1", words.text("papers.annex"));
            text.line("Normal", words.text("papers.annex.about"));
            tables.add(sources);
        });
    }
}
