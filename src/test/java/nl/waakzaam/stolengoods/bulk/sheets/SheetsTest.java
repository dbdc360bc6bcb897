// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as programs write them and as attackers do; what we write is opened by libraries that we do not use. */
class SheetsTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1", "=HYPERLINK(\"http://x\")");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nummer;merk\nBA 1234567;Gazelle\n",
                "nummer,merk\n\"BA 1234567\",Gazelle\n",
                "nummer\tmerk\r\nBA 1234567\tGazelle\r\n",
                "sep=|\nnummer|merk\nBA 1234567|Gazelle"
            })
    void reads_text_with_any_usual_separator(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("nummer", "merk"), List.of("BA 1234567", "Gazelle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void reads_text_in_the_character_sets_of_spreadsheets(String charset) {
        assertThat(read("nummer;merk\n1234567;Škoda é\n".getBytes(Charset.forName(charset))))
                .containsExactly(List.of("nummer", "merk"), List.of("1234567", "Škoda é"));
    }

    @Test
    void a_mark_of_utf8_is_no_part_of_the_first_name() {
        assertThat(read("\uFEFFnummer\n1234567".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("nummer"), List.of("1234567"));
    }

    @Test
    void empty_lines_are_no_lines() {
        assertThat(read("nummer;merk\n\n;;\n1234567\n   \n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("nummer", "merk"), List.of("1234567"));
    }

    @Test
    void refuses_a_quote_that_stays_open_and_says_where() {
        assertThatThrownBy(() -> read(("nummer\n1\n\"open;\n" + "x\n".repeat(30)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UnreadableSheet.class, refused -> {
                    assertThat(refused.textKey()).isEqualTo("bulk.file.quote");
                    assertThat(refused.values()).containsExactly(3L);
                });
    }

    @Test
    void reads_the_first_sheet_of_a_workbook_and_of_formulas_their_value() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Een");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("imei");
            header.createCell(2).setCellValue("prijs");
            var row = sheet.createRow(5);
            row.createCell(0).setCellValue(356938035643809d);
            row.createCell(1).setCellFormula("\"A\"&\"B\"");
            row.createCell(2).setCellFormula("2+0.5");
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 0, 1));
            sheet.createRow(6).createCell(0).setCellValue("samen");
            sheet.createRow(1_000_000).createCell(90).setBlank();
            book.createSheet("Twee").createRow(0).createCell(0).setCellValue("nooit");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(read(Books.bytes(book)))
                    .containsExactly(
                            List.of("imei", "", "prijs"), List.of("356938035643809", "AB", "2.5"), List.of("samen"));
        }
    }

    @Test
    void a_day_in_a_workbook_stays_a_day() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
            var cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(LocalDate.of(2026, 11, 24));
            cell.setCellStyle(style);
            assertThat(read(Books.bytes(book))).containsExactly(List.of("2026-11-24"));
        }
    }

    @Test
    void reads_the_first_sheet_of_an_opendocument() throws IOException {
        var file = Books.ods(new Object[][] {{"imei", "merk"}, {356938035643809d, "Nokia & co"}});
        assertThat(read(file)).containsExactly(List.of("imei", "merk"), List.of("356938035643809", "Nokia & co"));
    }

    @Test
    void repeated_cells_and_rows_of_an_opendocument_are_counted_and_empty_ones_are_not() throws IOException {
        var file = Books.rewritten(Books.ods(new Object[][] {{"nummer"}}), "content.xml", text -> """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table><table:table-row table:number-rows-repeated="2"><table:table-cell
                 table:number-columns-repeated="3" office:value-type="string"><office:annotation><text:p>noot</text:p>
                </office:annotation><text:p>BA<text:s/>1</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>""");
        var row = List.of("BA 1", "BA 1", "BA 1");
        assertThat(read(file)).containsExactly(row, row);
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"CSV", "XLSX", "ODS"})
    void what_we_write_we_read_again(SheetFormat format) throws IOException {
        var rows = List.of(
                List.of(Cell.text("nummer"), Cell.text("aantal")),
                List.of(Cell.text("<BA> & \"1\"; 2"), Cell.number("3.50")),
                List.of(Cell.text("Škoda 😀"), Cell.number("356938035643809")));
        assertThat(read(written(format, rows)))
                .containsExactly(
                        List.of("nummer", "aantal"),
                        List.of("<BA> & \"1\"; 2", "3.5"),
                        List.of("Škoda 😀", "356938035643809"));
    }

    @Test
    void no_text_becomes_a_formula_in_excel() throws IOException {
        var shown = Books.readXlsx(written(SheetFormat.XLSX, formulas()));
        assertThat(shown)
                .containsExactlyElementsOf(
                        FORMULAS.stream().map(text -> List.of("S:" + text)).toList());
    }

    @Test
    void no_text_becomes_a_formula_in_an_opendocument() throws IOException {
        var values = Books.readOds(written(SheetFormat.ODS, formulas()));
        assertThat(Stream.of(values).map(row -> row[0])).containsExactlyElementsOf(FORMULAS);
    }

    @Test
    void no_text_becomes_a_formula_in_csv() throws IOException {
        var text = new String(written(SheetFormat.CSV, formulas()), StandardCharsets.UTF_8);
        assertThat(text.substring(1).lines()).hasSize(FORMULAS.size()).allMatch(line -> line.startsWith("\"'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
    void an_entity_in_a_workbook_reads_no_file_of_ours(String part) throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "GEHEIM");
        var file = Books.rewritten(
                Books.xlsx(List.of(List.of("nummer"), List.of("MARK"))),
                part,
                text -> withEntity(text, secret.toUri().toString()));
        assertThat(told(file)).doesNotContain("GEHEIM");
    }

    @Test
    void an_entity_in_an_opendocument_is_refused() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "GEHEIM");
        var file = Books.rewritten(
                Books.ods(new Object[][] {{"nummer"}, {"MARK"}}),
                "content.xml",
                text -> withEntity(text, secret.toUri().toString()));
        assertThat(told(file)).isEqualTo("bulk.file.broken");
    }

    @Test
    void entities_that_multiply_are_refused() throws IOException {
        var file = Books.rewritten(
                Books.ods(new Object[][] {{"nummer"}, {"MARK"}}),
                "content.xml",
                text -> text.replace("MARK", "&c;")
                        .replaceFirst(
                                "<office:document-content",
                                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \""
                                        + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                                        + "\">]><office:document-content"));
        assertThat(told(file)).isEqualTo("bulk.file.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "content.xml", "Pictures/1.png"})
    void refuses_what_unpacks_to_more_than_a_stock_list_holds(String part) throws IOException {
        var file = Books.bomb(Map.of("xl/workbook.xml", 1, part, 400_000_000));
        assertThat(file).hasSizeLessThan(1_000_000);
        assertThat(told(file)).isEqualTo("bulk.file.unpacked");
    }

    @Test
    void says_what_to_do_with_other_files() throws IOException {
        assertThat(told(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("bulk.file.old");
        assertThat(told(Books.bomb(Map.of("word/document.xml", 10)))).isEqualTo("bulk.file.kind");
        assertThat(told(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})).isEqualTo("bulk.file.kind");
        assertThat(told("PK\u0003\u0004rubbish".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("bulk.file.broken");
        assertThat(told(Books.rewritten(
                        Books.xlsx(List.of(List.of("nummer"))), "xl/worksheets/sheet1.xml", text -> "<x")))
                .isEqualTo("bulk.file.broken");
    }

    @Test
    void refuses_huge_cells_and_wide_rows() {
        assertThat(told(("nummer\n" + "x".repeat(2_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("bulk.file.cell");
        assertThat(told(("nummer;merk\n" + "x;".repeat(101) + ";").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("bulk.file.columns");
    }

    @Test
    void a_number_that_lost_digits_is_told_from_one_that_only_looks_so() {
        assertThat(Cell.text("3,56938E+14").isRounded()).isTrue();
        assertThat(Cell.text("3.56938035643809E+14").isRounded()).isFalse();
        assertThat(Cell.text("3.56938035643809E+14").identifying()).isEqualTo("356938035643809");
        assertThat(Cell.number("3.56938035643809E14").text()).isEqualTo("356938035643809");
        assertThat(Cell.number("3.56938035643809E14").isRounded()).isFalse();
        assertThat(Cell.number("5.2802400051234E17").isRounded()).isTrue();
        assertThat(Cell.text("12E5").isRounded()).isFalse();
        assertThat(Cell.text("12E5").identifying()).isEqualTo("12E5");
        assertThat(Cell.number("1E400").text()).isEqualTo("1E400");
    }

    private static String withEntity(String text, String address) {
        var start = text.indexOf('<', text.startsWith("<?") ? 2 : 0);
        var root = text.substring(0, start);
        return root + "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>"
                + text.substring(start).replace("MARK", "&e;").replace("Voorraad", "&e;");
    }

    private static List<List<Cell>> formulas() {
        return FORMULAS.stream().map(text -> List.of(Cell.text(text))).toList();
    }

    private static byte[] written(SheetFormat format, List<List<Cell>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = format.writer(out, ';')) {
            for (var row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    /** What is said of a file: why it is refused, or all that is in it. */
    private static String told(byte[] file) {
        try {
            return read(file).toString();
        } catch (UnreadableSheet refused) {
            return refused.textKey();
        }
    }

    private static List<List<String>> read(byte[] file) {
        var read = new ArrayList<List<String>>();
        try (var rows = SheetFormat.open(file)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get().stream().map(Cell::text).toList());
            }
        }
        return read;
    }
}
