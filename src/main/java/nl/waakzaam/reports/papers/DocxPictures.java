// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.waakzaam.documents.Words;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Puts the pictures of charts into a word processor's document, each with what it shows in words. */
final class DocxPictures {
    /** English metric units: 162 mm between the margins, and what is left of the height of a page. */
    private static final long WIDTH = 162 * 36_000L;

    private static final long HEIGHT = 210 * 36_000L;

    private final DocxText text;
    private final Words words;

    DocxPictures(DocxText text, Words words) {
        this.text = text;
        this.words = words;
    }

    void add(Block.Picture picture) {
        var line = text.line("Normal");
        line.setKeepNext(true);
        try {
            draw(line, picture);
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
        var below = text.line("Source", picture.name() + ". ");
        text.link(below, picture.figures().id(), words.text("papers.figures.link"));
    }

    private static void draw(XWPFParagraph line, Block.Picture picture) throws IOException, InvalidFormatException {
        var png = picture.png();
        var scale = Math.min((double) WIDTH / png.width(), (double) HEIGHT / png.height());
        var run = line.createRun();
        run.addPicture(
                new ByteArrayInputStream(png.bytes()),
                PictureType.PNG,
                picture.id() + ".png",
                (int) (png.width() * scale),
                (int) (png.height() * scale));
        var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        shown.setDescr(Xml.text(picture.alt()));
        shown.setName(picture.name());
    }
}
