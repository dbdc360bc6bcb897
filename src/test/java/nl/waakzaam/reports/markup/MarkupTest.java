// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.reports.markup.Placing.Shape;
import nl.waakzaam.series.Figures.Term;
import nl.waakzaam.series.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written in a report, and what is said of the rest. */
class MarkupTest {
    private final Markup markup = new Markup(new Vocabulary(
            List.of(
                    new Term("overval", "Overvallen", "Robberies"),
                    new Term("woninginbraak", "Woninginbraken", "Burglaries"),
                    new Term("straatroof", "Straatroven", "Street robberies"),
                    new Term("1.2.4", "Zakkenrollerij", "Pickpocketing")),
            List.of(
                    new Term("misdrijven", "Geregistreerde misdrijven", "Registered crimes"),
                    new Term("inwoners", "Inwoners", "Inhabitants"),
                    new Term("ophelderingspercentage", "Ophelderingspercentage", "Clearance rate"))));

    @Test
    void blank_lines_part_blocks() {
        assertThat(Markup.split("\r\n# Kop\r\n\r\nEen zin\nverder\n \t\n\n- punt\n"))
                .containsExactly("# Kop", "Een zin\nverder", "- punt");
    }

    @Test
    void headings_lists_and_paragraphs_are_told_apart() {
        assertThat(block("# Kop")).isEqualTo(new Block.Heading(1, "Kop"));
        assertThat(block("## Kop")).isEqualTo(new Block.Heading(2, "Kop"));
        assertThat(block("- een\n- twee\n  en meer"))
                .isEqualTo(new Block.Items(
                        false,
                        List.of(
                                List.of(new Inline.Words("een", false)),
                                List.of(new Inline.Words("twee en meer", false)))));
        assertThat(((Block.Items) block("1. een\n2. twee")).numbered()).isTrue();
        assertThat(block("2020 was een jaar")).isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void a_heading_is_plain_text() {
        assertThat(markup.read("# Daling met {overval 2010–2020, procent}").faults())
                .extracting(Fault::textKey)
                .containsExactly("verslagen.fault.heading.plain");
        assertThat(markup.read("## Kop [^ Bron ]").faults()).hasSize(1);
    }

    @Test
    void words_are_stressed_noted_and_escaped() {
        assertThat(((Block.Paragraph) block("Een *woord* en 3 * 4[^ Bron: *dit* ] \\{niet}")).words())
                .containsExactly(
                        new Inline.Words("Een ", false),
                        new Inline.Words("woord", true),
                        new Inline.Words(" en 3 * 4", false),
                        new Inline.Note(List.of(new Inline.Words("Bron: ", false), new Inline.Words("dit", true))),
                        new Inline.Words(" {niet}", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "woninginbraken 2010–2020, procent;woninginbraak 2010–2020, procent, maat misdrijven, gebied NL",
                "burglaries 2010-2020, percent;woninginbraak 2010–2020, procent, maat misdrijven, gebied NL",
                "overval 2020;overval 2020, aantal, maat misdrijven, gebied NL",
                "overval 2020-03 - 2021-03, verschil;overval 2020-03–2021-03, verschil, maat misdrijven, gebied NL",
                "overval 2020, ophelderingspercentage;overval 2020, aantal, maat ophelderingspercentage, gebied NL",
                "overval 2020, aantal, gebied gm0344, bron brief-hic;overval 2020, aantal, maat misdrijven, gebied GM0344, bron brief-hic",
                "inwoners 2020;- 2020, aantal, maat inwoners, gebied NL",
                "1.2.4 2020, per1000;1.2.4 2020, per1000, maat misdrijven, gebied NL"
            })
    void a_figure_can_be_asked_for_in_several_ways(String typed, String read) {
        var found = markup.read("{" + typed + "}");
        assertThat(found.faults()).isEmpty();
        var expression = found.block().orElseThrow().expressions().getFirst();
        assertThat(expression.text()).isEqualTo(read);
        assertThat(markup.read("{" + read + "}").block().orElseThrow().expressions())
                .containsExactly(expression);
    }

    @Test
    void says_all_that_is_wrong_at_once_with_what_is_possible() {
        var faults = markup.read(
                        "{roof 2020, keer} en {overval 2020–2010, procent} en {overval 2020, procent} en {overval")
                .faults();
        assertThat(faults)
                .extracting(Fault::textKey)
                .containsExactly(
                        "verslagen.fault.kind",
                        "verslagen.fault.subject",
                        "verslagen.fault.order",
                        "verslagen.fault.two-periods",
                        "verslagen.fault.brace");
        assertThat(faults.get(1).values()).containsExactly("roof", "overval, straatroof, woninginbraak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{overval}",
                "{2020}",
                "{overval 2020-13}",
                "{overval 2020, gebied Utrecht}",
                "{overval 2010–2020, aantal}",
                "{overval 2020,}",
                "[^ geen einde",
                "# ",
                "### te diep",
                "een *woord"
            })
    void says_what_is_wrong(String text) {
        var read = markup.read(text);
        assertThat(read.faults().isEmpty()).isEqualTo(text.equals("een *woord"));
    }

    @Test
    void a_table_is_placed_by_a_line() {
        var text = "{{tabel: overvallen, straatroof | misdrijven | NL | 2010–2020 | ontwikkeling | bron brief-hic}}";
        var placing = ((Block.PlacedTable) block(text)).placing();
        assertThat(placing.subjects()).containsExactly("overval", "straatroof");
        assertThat(placing.shape()).isEqualTo(Shape.DEVELOPMENT);
        assertThat(placing.dataset()).isEqualTo(Optional.of("brief-hic"));
        assertThat(placing.expressions()).hasSize(2 * 11 + 2);
        assertThat(placing.expressions().getLast().kind()).isEqualTo(Kind.DEVELOPMENT);
        assertThat(placing.title()).isEmpty();
    }

    @Test
    void a_chart_is_placed_by_a_line() {
        var placing = ((Block.PlacedChart)
                        block("{{grafiek: overval | misdrijven | GM0344 | 2020-01–2020-12 | staven | per1000}}"))
                .placing();
        assertThat(placing.shape()).isEqualTo(Shape.BARS);
        assertThat(placing.kind()).isEqualTo(Kind.RATE);
        assertThat(placing.periods()).hasSize(12).contains(Period.month(2020, 7));
    }

    @Test
    void a_placing_has_a_title_with_figures_of_its_own() {
        var placing = ((Block.PlacedChart)
                        block("{{grafiek: overval | misdrijven | NL | 2019–2020 | titel Nog {overval 2020, aantal}}}"))
                .placing();
        assertThat(placing.title()).hasSize(2).first().isEqualTo(new Inline.Words("Nog ", false));
        assertThat(placing.expressions()).hasSize(3);
        assertThat(placing.expressions().getLast().stretch()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{plaatje: overval | misdrijven | NL | 2020}}",
                "{{tabel: overval | misdrijven | NL}}",
                "{{tabel: roof | misdrijven | NL | 2020}}",
                "{{tabel: overval | keren | NL | 2020}}",
                "{{tabel: overval | misdrijven | Utrecht | 2020}}",
                "{{tabel: overval | misdrijven | NL | ooit}}",
                "{{tabel: overval | misdrijven | NL | 2020 | titel Veel[^ bron ]}}",
                "{{tabel: overval | misdrijven | NL | 2020 | titel Nog {overval 2020}}",
                "{{tabel: overval | misdrijven | NL | 2020 | ontwikkeling}}",
                "{{tabel: overval | misdrijven | NL | 2010–2020 | staven}}",
                "{{tabel: overval | misdrijven | NL | 1000-01–2020-01}}"
            })
    void refuses_to_place_what_cannot_be_with_a_reason(String text) {
        var read = markup.read(text);
        assertThat(read.block()).isEmpty();
        assertThat(read.faults()).hasSize(1);
    }

    private Block block(String text) {
        var read = markup.read(text);
        assertThat(read.faults()).isEmpty();
        return read.block().orElseThrow();
    }
}
