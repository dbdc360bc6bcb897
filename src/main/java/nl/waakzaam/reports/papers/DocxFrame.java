// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.documents.Words;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/** What is around the text of a word processor's document: styles, lists, the page and its foot, title and language. */
final class DocxFrame {
    /** Twentieths of a point: A4, with margins that leave 162 mm. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int MARGIN = 1361;

    private DocxFrame() {}

    static void around(XWPFDocument document, Paper paper, Words words) throws IOException {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(resource("styles.xml", paper.language()))
                            .getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(resource("numbering.xml", paper.language()))
                            .getNumbering());
            properties(document, paper, words);
        } catch (XmlException | OpenXML4JException impossible) {
            throw new IOException(impossible);
        }
        page(document);
        foot(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), paper, words);
    }

    /** A language with its country, as a word processor wants it to check spelling. */
    private static String tag(Locale language) {
        return "nl".equals(language.getLanguage()) ? "nl-NL" : "en-GB";
    }

    private static String resource(String name, Locale language) throws IOException {
        return new ClassPathResource("reports/papers/" + name)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("LANGUAGE", tag(language));
    }

    private static void properties(XWPFDocument document, Paper paper, Words words) throws OpenXML4JException {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(Xml.text(paper.title()));
        core.setSubjectProperty(words.text("papers.subject"));
        core.setCreator(words.text("site.name"));
        core.setCreated(Optional.of(Date.from(paper.date().atStartOfDay().toInstant(ZoneOffset.UTC))));
        document.getPackage().getPackageProperties().setLanguageProperty(Optional.of(tag(paper.language())));
    }

    private static void page(XWPFDocument document) {
        var body = document.getDocument().getBody();
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(680));
        margins.setFooter(BigInteger.valueOf(680));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void foot(XWPFParagraph line, Paper paper, Words words) {
        line.setStyle("Footer");
        line.createRun().setText(Xml.text(paper.title()));
        line.createRun().addTab();
        line.createRun().setText(words.text("papers.page") + " ");
        field(line, "PAGE", "1");
        line.createRun().setText(" " + words.text("papers.of") + " ");
        field(line, "NUMPAGES", "1");
    }

    /**
     * What the word processor fills in itself.
     *
     * @param until what stands there until it does
     */
    static void field(XWPFParagraph line, String instruction, String until) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue(until);
    }
}
