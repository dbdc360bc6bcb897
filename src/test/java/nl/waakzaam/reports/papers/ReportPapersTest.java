// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import static nl.waakzaam.reports.papers.APaper.aLongPaper;
import static nl.waakzaam.reports.papers.APaper.aPaper;
import static nl.waakzaam.reports.papers.APaper.aWholePaper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over says what the report says, to everybody. */
class ReportPapersTest {
    private final Papers papers = Workshop.papers();
    private final Papers quick = Workshop.papers(new Plain());

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_pdf_is_accessible_to_everybody(String language) throws Exception {
        var pdf = papers.pdf(aWholePaper().in(Locale.of(language)).build());
        VeraPdf.finds_nothing_in(pdf, "verslag " + language);
    }

    @Test
    void the_pdf_has_every_cell_note_and_page_number() throws IOException {
        var pdf = quick.pdf(aLongPaper(4, 2).build());
        try (var document = Loader.loadPDF(pdf)) {
            var text = text(document);
            assertThat(text).contains("98.810", "geen cijfer", "Noot 3", "Bladzijde 1 van");
            for (int chapter = 1; chapter <= 4; chapter++) {
                var page = pageOf("Hoofdstuk " + chapter, document);
                assertThat(text).containsPattern("Hoofdstuk %d[ .]*%d\\R".formatted(chapter, page));
            }
        }
    }

    @Test
    void who_cannot_see_a_chart_hears_what_it_shows() {
        assertThat(html(aWholePaper()))
                .contains("alt=\"Overvallen dalen sinds 2010. Grafiek met 2 lijnen")
                .contains("Overvallen: 2.572 in 2010, 907 in 2020");
    }

    @Test
    void a_long_report_comes_out_in_all_forms() throws Exception {
        var paper = aLongPaper(50, 20).build();
        try (var document = Loader.loadPDF(quick.pdf(paper))) {
            assertThat(document.getNumberOfPages()).isBetween(20, 100);
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(quick.docx(paper)))) {
            assertThat(document.getTables()).hasSize(50 + 20);
            assertThat(document.getAllPictures()).hasSizeBetween(1, 20);
        }
    }

    @Test
    void a_word_processor_gets_styles_lists_footnotes_and_tables_that_are_real() throws IOException {
        try (var document = new XWPFDocument(
                new ByteArrayInputStream(papers.docx(aWholePaper().build())))) {
            assertThat(document.getParagraphs())
                    .extracting(line -> line.getStyle())
                    .contains("Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber", "Caption");
            assertThat(document.getFootnotes())
                    .anySatisfy(note -> assertThat(note.getParagraphs())
                            .anySatisfy(line -> assertThat(line.getText()).contains("jaarverslagen van de politie")));
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(5).getCell(1).getText()).isEqualTo("−65%");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Voortgang high impact crimes 2020");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getDocument().xmlText()).contains("descr=\"Overvallen dalen sinds 2010.");
        }
    }

    @Test
    void each_numbered_list_begins_with_one() throws IOException {
        try (var document = new XWPFDocument(
                new ByteArrayInputStream(quick.docx(aWholePaper().build())))) {
            var lists = document.getParagraphs().stream()
                    .filter(line -> "ListNumber".equals(line.getStyle()))
                    .map(line -> line.getNumID())
                    .distinct();
            assertThat(lists).hasSize(2);
        }
    }

    @Test
    void libreoffice_converts_the_document_without_loss(@TempDir Path folder) throws Exception {
        var paper = aWholePaper().build();
        var pdf = Office.pdf(papers.docx(paper), folder);
        try (var document = Loader.loadPDF(pdf)) {
            var text = text(document).replaceAll("\\s+", " ");
            for (var part : paper.parts()) {
                if (part instanceof Part.Table table) {
                    assertThat(text).contains(table.header()).contains(words(table));
                }
            }
            assertThat(text).contains("1. Eerst vastleggen.", "2. Dan vergelijken.", "1. Opnieuw tellen vanaf één.");
            assertThat(text).contains("Bron: jaarverslagen van de politie.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_page_is_valid_and_needs_nothing_else(String language) {
        var html = html(aWholePaper().in(Locale.of(language)));
        NuChecker.finds_nothing_in(html, "verslag " + language);
        assertThat(html).doesNotContainPattern("(src|href)=\"(?!data:|#)").doesNotContain("<script");
    }

    @Test
    void typed_text_stays_text_in_every_form() throws IOException {
        var paper = aPaper().called("</style><b>\"Titel\\ \u0001")
                .noted("<script>alert(1)</script> \u0000", "]]> & <i>", " {{tabel}}")
                .build();
        assertThat(html(paper)).contains("&lt;script").doesNotContain("<script>");
        try (var document = Loader.loadPDF(quick.pdf(paper))) {
            assertThat(text(document)).contains("<script>alert(1)</script>", "]]> & <i>");
        }
        assertThat(quick.docx(paper)).isNotEmpty();
    }

    @Test
    void every_figure_stands_in_the_annex_with_its_source() {
        var csv = new String(
                quick.csv(aPaper().annex("tabel 1", 907)
                        .annex("tabel 2", 52.4)
                        .missing("=tabel 3", "nog niet gepubliceerd")
                        .build()),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF\"plaats in het verslag\",\"dataset\"")
                .contains("\"Nederland\",\"2020\",\"907\",\"aantal\",\"\",\"voorlopig\",\"2021-09-07\"")
                .contains("\"52.4\"")
                .contains("\"'=tabel 3\"")
                .contains("\"\",\"aantal\",\"nog niet gepubliceerd\"");
    }

    @Test
    void the_bundle_has_all_forms() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(quick.bundle(aWholePaper().build())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("verslag.csv", "verslag.docx", "verslag.html", "verslag.pdf");
    }

    @Test
    void refuses_footnotes_that_nobody_points_at() {
        var part = new Part.Paragraph(List.of(new Span.NoteMark(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPaper().with(part).build());
    }

    @Test
    void refuses_a_row_that_is_shorter_than_its_header() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part.Table("", List.of("a", "b"), List.of(List.of("1")), "", List.of()));
    }

    @Test
    void a_heading_is_never_more_than_one_deeper() {
        assertThat(html(aPaper().heading(1, "Een").heading(3, "Twee"))).contains("<h3 id=\"kop-2\">Twee</h3>");
    }

    /** Those of its cells: a long one breaks its lines between those of its neighbours. */
    private static List<String> words(Part.Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> Stream.of(cell.split(" ", -1)))
                .toList();
    }

    private String html(APaper paper) {
        return html(paper.build());
    }

    private String html(Paper paper) {
        return new String(papers.html(paper), StandardCharsets.UTF_8);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** The last page that has it as a line of its own. */
    private static int pageOf(String line, PDDocument document) throws IOException {
        var reader = new PDFTextStripper();
        for (int page = document.getNumberOfPages(); page > 0; page--) {
            reader.setStartPage(page);
            reader.setEndPage(page);
            if (reader.getText(document).lines().map(String::strip).anyMatch(line::equals)) {
                return page;
            }
        }
        throw new AssertionError("no page has " + line);
    }
}
