// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartTable;
import nl.waakzaam.charts.Drawing;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.documents.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes what is handed over out of a paper. */
@Component("reportPapers")
public class Papers {
    private static final String TEMPLATES = "reports/papers/";

    private final Documents documents;
    private final MessageSource messages;
    private final Pictures pictures;

    @Autowired
    Papers(Documents documents, MessageSource messages, Drawing drawing) {
        this(documents, messages, new Drawn(drawing));
    }

    Papers(Documents documents, MessageSource messages, Pictures pictures) {
        this.documents = documents;
        this.messages = messages;
        this.pictures = pictures;
    }

    /** Tagged (PDF/UA-1), with its fonts and pictures inside. */
    public byte[] pdf(Paper paper) {
        var sheet = sheet(paper);
        var pdf = pdf(sheet, Map.of());
        return sheet.contents().isEmpty() ? pdf : pdf(sheet, Pages.of(pdf, sheet.titles()));
    }

    /**
     * Set once without page numbers in its contents, to see on which pages the titles come, and then with.
     *
     * @param pages by the id of a title
     */
    private byte[] pdf(Sheet sheet, Map<String, Integer> pages) {
        return documents.pdf(
                TEMPLATES + "pdf",
                Map.of("sheet", sheet, "pages", pages),
                sheet.paper().language());
    }

    /** For a word processor (Office Open XML), to be worked on. */
    public byte[] docx(Paper paper) {
        return Docx.of(sheet(paper), words(paper));
    }

    /** One page that needs nothing else. */
    public byte[] html(Paper paper) {
        return documents
                .html(TEMPLATES + "page", Map.of("sheet", sheet(paper)), paper.language())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every figure with where it comes from, for a spreadsheet. */
    public byte[] csv(Paper paper) {
        return Annex.csv(paper.annex(), words(paper));
    }

    /** All of these in one file (ZIP). */
    public byte[] bundle(Paper paper) {
        return Zip.of(Map.of("pdf", pdf(paper), "docx", docx(paper), "html", html(paper), "csv", csv(paper)));
    }

    private Sheet sheet(Paper paper) {
        return Typesetting.of(paper, words(paper), pictures);
    }

    private Words words(Paper paper) {
        return new Words(messages, paper.language());
    }

    /** The charts as the product draws them. */
    private record Drawn(Drawing drawing) implements Pictures {
        @Override
        public byte[] png(Chart chart, Locale language) {
            return drawing.png(chart, language);
        }

        @Override
        public String summary(Chart chart, Locale language) {
            return drawing.summary(chart, language);
        }

        @Override
        public ChartTable table(Chart chart, Locale language) {
            return drawing.table(chart, language);
        }
    }
}
