// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes sentences, lists and footnotes into a word processor's document. */
final class DocxText {
    /** The lists of {@code numbering.xml}. */
    private static final BigInteger POINTS = BigInteger.ONE;

    private static final BigInteger NUMBERS = BigInteger.TWO;

    private static final Pattern COUNTED = Pattern.compile("(\\p{L}+) ([0-9]+)");

    private final XWPFDocument document;
    private final List<List<Span>> notes;
    /** So many are in {@code numbering.xml} already. */
    private int lists = 1;

    private int bookmarks;

    DocxText(XWPFDocument document, List<List<Span>> notes) {
        this.document = document;
        this.notes = notes;
    }

    XWPFParagraph line(String style) {
        var line = document.createParagraph();
        line.setStyle(style);
        return line;
    }

    XWPFParagraph line(String style, String text) {
        var line = line(style);
        words(line, text);
        return line;
    }

    /** A name with a number, that the word processor counts itself: Tabel 3. */
    XWPFParagraph caption(String name, String text) {
        var line = line("Caption");
        var counted = COUNTED.matcher(name);
        if (counted.matches()) {
            words(line, counted.group(1) + " ");
            DocxFrame.field(line, "SEQ %s \\* ARABIC".formatted(counted.group(1)), counted.group(2));
        } else {
            words(line, name);
        }
        words(line, ". " + text);
        return line;
    }

    void sentences(String style, List<Span> spans) {
        spans(line(style), spans);
    }

    void points(Block.Points points) {
        var list = points.numbered() ? numbersFromOne() : POINTS;
        for (var item : points.items()) {
            var line = line(points.numbered() ? "ListNumber" : "ListBullet");
            line.setNumID(list);
            spans(line, item);
        }
    }

    /** A list of its own: without, it would count on from the list before. */
    private BigInteger numbersFromOne() {
        var numbering = document.getNumbering();
        var list = BigInteger.valueOf(++lists);
        numbering.addNum(NUMBERS, list);
        var level = numbering.getNum(list).getCTNum().addNewLvlOverride();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStartOverride().setVal(BigInteger.ONE);
        return list;
    }

    private void spans(XWPFParagraph line, List<Span> spans) {
        for (var span : spans) {
            switch (span) {
                case Span.Words said
                when said.emphasised() -> words(line, said.text()).setStyle("Strong");
                case Span.Words said -> words(line, said.text());
                case Span.NoteMark mark -> note(line, notes.get(mark.number() - 1));
            }
        }
    }

    private static XWPFRun words(XWPFParagraph line, String text) {
        var run = line.createRun();
        run.setText(Xml.text(text));
        return run;
    }

    private void note(XWPFParagraph line, List<Span> text) {
        var note = document.createFootnote();
        var below = note.createParagraph();
        below.setStyle("FootnoteText");
        words(below, " ");
        spans(below, text);
        line.addFootnoteReference(note);
    }

    /** A place where {@link #link} leads. */
    void place(XWPFParagraph line, String name) {
        var id = BigInteger.valueOf(++bookmarks);
        var begin = line.getCTP().addNewBookmarkStart();
        begin.setId(id);
        begin.setName(name.replace('-', '_'));
        line.getCTP().addNewBookmarkEnd().setId(id);
    }

    void link(XWPFParagraph line, String name, String text) {
        var link = line.getCTP().addNewHyperlink();
        link.setAnchor(name.replace('-', '_'));
        var run = new XWPFRun(link.addNewR(), (IRunBody) line);
        run.setText(text);
        run.setStyle("Hyperlink");
    }
}
