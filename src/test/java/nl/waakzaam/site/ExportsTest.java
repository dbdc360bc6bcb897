// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.SpreadSheet;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waakzaam.site.ListPage.Column;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.site.ListPage.Filter;
import nl.waakzaam.site.Wanted.Format;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/** Lists that are taken away; what we write is opened by a library that we do not use. */
@ProductTest
class ExportsTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "=cmd|' /C calc'!A0");
    private static final String MANY =
            "select n from generate_series(1, 100000) n where (:soort = '' or n::text = :soort) and :search = ''";

    @Autowired
    Lists lists;

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void in_ods_a_text_stays_a_text_a_number_a_number_and_a_day_a_day() throws Exception {
        var sheet =
                ods(List.of(FORMULAS.toArray(), new Object[] {new BigDecimal("12.50"), LocalDate.of(2026, 11, 24)}));
        for (var column = 0; column < FORMULAS.size(); column++) {
            var written = sheet.getRange(0, column);
            assertThat(written.getFormula()).as(FORMULAS.get(column)).isNull();
            assertThat(written.getValue()).as(FORMULAS.get(column)).isInstanceOf(String.class);
        }
        assertThat(sheet.getRange(0, 0).getValue()).isEqualTo("=1+1");
        assertThat(((Number) sheet.getRange(1, 0).getValue()).doubleValue()).isEqualTo(12.5);
        assertThat(sheet.getRange(1, 1).getValue()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void in_ods_spaces_stay_and_what_xml_cannot_hold_is_left_out() throws Exception {
        var sheet = ods(List.<Object[]>of(new Object[] {"a  b", "nul\u0000bel\u0007half\uD83D", "<&>\"😀"}));
        assertThat(sheet.getRange(0, 0).getValue()).isEqualTo("a  b");
        assertThat(sheet.getRange(0, 1).getValue()).isEqualTo("nulbelhalf");
        assertThat(sheet.getRange(0, 2).getValue()).isEqualTo("<&>\"😀");
    }

    @Test
    void in_csv_what_a_spreadsheet_takes_for_a_formula_is_disarmed() {
        assertThat(Csv.text(csv -> FORMULAS.forEach(csv::row)).split("\r\n(?=\")"))
                .hasSize(FORMULAS.size())
                .allMatch(line -> line.startsWith("\"'"));
    }

    @ParameterizedTest
    @EnumSource
    void rows_leave_while_they_are_read_and_never_all_stand_in_memory(Format format) throws Exception {
        var sent = new MockHttpServletResponse();
        var readAtFirst = new AtomicInteger();
        lists.export(many(), wanted(format, Map.of()), noting(sent, readAtFirst), () -> {});

        assertThat(read).hasValue(100_000);
        assertThat(readAtFirst.get()).isLessThan(20_000);
        assertThat(sent.getHeader("Content-Disposition"))
                .contains("getallen." + (format == Format.ODS ? "ods" : "csv"));
    }

    @Test
    void a_filter_narrows_screen_and_file_alike() throws Exception {
        var wanted = wanted(Format.CSV, Map.of("soort", "77", "onbekend", "x"));
        var sent = new MockHttpServletResponse();
        lists.export(many(), wanted, sent, () -> {});

        assertThat(lists.show(many(), wanted).rows()).containsExactly(77);
        assertThat(lists.show(many(), wanted).narrowed()).isEqualTo(1);
        assertThat(sent.getContentAsString()).isEqualTo("\"getal\"\r\n\"77\"\r\n");
    }

    @Test
    void a_day_that_is_none_is_no_filter() {
        var filter = Filter.day("van", "x");
        assertThat(filter.chosen(wanted(Format.CSV, Map.of("van", "2026-02-30"))))
                .isEmpty();
        assertThat(filter.chosen(wanted(Format.CSV, Map.of("van", "2026-02-28"))))
                .isEqualTo("2026-02-28");
    }

    @Test
    void a_row_that_fails_breaks_the_file_off() {
        var sent = new MockHttpServletResponse();
        assertThatThrownBy(() -> Ods.answer(sent, "x.ods", ods -> {
                    ods.row("een");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThatThrownBy(() -> new SpreadSheet(new ByteArrayInputStream(sent.getContentAsByteArray())))
                .isInstanceOf(Exception.class);
    }

    private ListPage<Integer> many() {
        return new ListPage<>(
                        "/getallen",
                        MANY,
                        (row, number) -> {
                            read.incrementAndGet();
                            return row.getInt("n");
                        },
                        "getal",
                        List.of(Column.number("getal", "x", "n %s")),
                        new Export<Integer>("getallen.csv", List.of(cell("getal", n -> n))))
                .with(Filter.codes("soort", "x", "77"));
    }

    private static Wanted wanted(Format format, Map<String, String> filters) {
        return new Wanted("", "", 1, filters, format);
    }

    /** Notes how many rows had been read when the first bytes left. */
    private HttpServletResponseWrapper noting(MockHttpServletResponse sent, AtomicInteger readAtFirst) {
        return new HttpServletResponseWrapper(sent) {
            @Override
            public ServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(sent.getOutputStream()) {
                    private long left;

                    @Override
                    public void write(byte[] bytes, int from, int many) throws IOException {
                        left += many;
                        if (left > 2_000) {
                            readAtFirst.compareAndSet(0, Math.max(1, read.get()));
                        }
                        super.write(bytes, from, many);
                    }
                };
            }
        };
    }

    private static com.github.miachm.sods.Sheet ods(List<Object[]> rows) throws IOException {
        var sent = new MockHttpServletResponse();
        Ods.answer(sent, "lijst.ods", ods -> rows.forEach(ods::row));
        return Objects.requireNonNull(
                new SpreadSheet(new ByteArrayInputStream(sent.getContentAsByteArray())).getSheet(0));
    }
}
