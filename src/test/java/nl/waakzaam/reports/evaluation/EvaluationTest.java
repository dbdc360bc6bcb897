// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import static nl.waakzaam.reports.evaluation.LetterFigures.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Fault;
import nl.waakzaam.reports.papers.Paper;
import nl.waakzaam.reports.papers.Part;
import nl.waakzaam.reports.papers.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a report says comes out of the published figures, with where each is from. */
class EvaluationTest {
    private final LetterFigures figures = new LetterFigures();
    private final Evaluation evaluation = new Evaluation(figures, figures, texts());

    @ParameterizedTest
    @CsvSource({"overvallen, 65%", "straatroven, 61%", "woninginbraken, 63%", "geweldsdelicten, 29%", "burglaries, 63%"
    })
    void a_sentence_has_the_percentage_of_the_letter(String subject, String percentage) {
        assertThat(sentence("Dat daalde met {%s 2010–2020, procent}.".formatted(subject)))
                .isEqualTo("Dat daalde met " + percentage + ".");
    }

    @Test
    void figures_are_written_as_dutch_does() {
        assertThat(sentence(
                        "{overval 2010, aantal} en {overval 2010-2020, verschil} en {overval 2010 tot 2020, procent1}"))
                .isEqualTo("2.572 en 1.665 en 64,7%");
    }

    @Test
    void the_table_of_the_letter_comes_out_with_its_last_row() {
        var table = (Part.Table) paper(
                        "{{tabel: overval, straatroof, woninginbraak, geweld | misdrijven | NL | 2010–2020 | ontwikkeling}}")
                .parts()
                .getFirst();
        assertThat(table.header()).containsExactly("Jaar", "Overvallen", "Straatroven", "Woninginbraken", "Geweld");
        assertThat(table.rows()).hasSize(12);
        assertThat(table.rows().getFirst()).containsExactly("2010", "2.572", "8.190", "82.520", "98.810");
        assertThat(table.rows().getLast())
                .containsExactly("Ontwikkeling 2010–2020", "\u221265%", "\u221261%", "\u221263%", "\u221229%");
        assertThat(table.source()).isEqualTo("Tabel brief-hic (brief-hic), peildatum 7 september 2021");
    }

    @Test
    void a_chart_says_in_its_title_what_is_seen() {
        var part = (Part.Drawing) paper("{{grafiek: overval | misdrijven | NL | 2010–2020}}")
                .parts()
                .getFirst();
        var chart = (LineChart) part.chart();
        assertThat(chart.caption().title()).isEqualTo("Van 2010 tot en met 2020: Overvallen \u221265%");
        assertThat(chart.lines().getFirst().points()).hasSize(11);
    }

    @Test
    void a_title_of_ones_own_has_figures_in_it_and_what_stands_in_the_table_below() {
        var line = "{{%s: overval | misdrijven | NL | 2010–2020 | titel {overval 2010–2020, procent} minder}}";
        var parts = paper(line.formatted("grafiek"), line.formatted("tabel")).parts();
        var caption = ((Part.Drawing) parts.getFirst()).chart().caption();
        assertThat(caption.title()).isEqualTo("65% minder");
        var table = (Part.Table) parts.getLast();
        assertThat(table.caption()).isEqualTo("65% minder");
        assertThat(table.remarks()).containsExactly(caption.subtitle());
        assertThat(table.rows()).hasSize(11);
    }

    @Test
    void each_figure_stands_in_the_annex_with_its_source() {
        var annex = paper("# Ontwikkeling", "{overval 2010–2020, procent} [^ En {geweld 2020, aantal}. ]")
                .annex();
        assertThat(annex)
                .extracting("subject", "period", "place")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Overvallen", "2010", "Ontwikkeling, tekst (blok 1)"),
                        org.assertj.core.groups.Tuple.tuple("Overvallen", "2020", "Ontwikkeling, tekst (blok 1)"),
                        org.assertj.core.groups.Tuple.tuple("Geweld", "2020", "Ontwikkeling, tekst (blok 1)"));
        assertThat(annex.getFirst().referenceDate()).isEqualTo(LETTER);
        assertThat(annex.getFirst().value()).hasValue(2572);
        assertThat(annex).extracting("missing").containsOnly("");
    }

    @Test
    void every_cell_of_a_table_and_every_point_of_a_chart_stands_in_the_annex() {
        var annex = paper(
                        "{{tabel: overval, straatroof | misdrijven | NL | 2010–2020 | ontwikkeling}}",
                        "{{grafiek: geweld | misdrijven | NL | 2010–2020}}")
                .annex();
        assertThat(annex).hasSize(33);
        assertThat(annex).filteredOn(row -> row.subject().equals("Straatroven")).hasSize(11);
        assertThat(annex).filteredOn(row -> row.place().contains("grafiek")).hasSize(11);
        assertThat(annex).allSatisfy(row -> {
            assertThat(row.dataset()).isEqualTo("brief-hic");
            assertThat(row.referenceDate()).isEqualTo(LETTER);
            assertThat(row.value()).isPresent();
        });
    }

    @Test
    void footnotes_are_numbered_through_the_whole() {
        var paper = paper("Een[^ eerste ] twee[^ tweede ].", "- drie[^ derde ]");
        assertThat(paper.notes()).hasSize(3);
        assertThat(((Part.Bullets) paper.parts().getLast()).items().getFirst()).contains(new Span.NoteMark(3));
    }

    @Test
    void a_target_stands_beside_what_was_reached() {
        figures.add("doelen-opheldering", "doel-ophelderingspercentage", "overval", "NL", LETTER, 2019, 54, 54);
        figures.add("opheldering", "ophelderingspercentage", "overval", "NL", LETTER, 2019, 58.4, 60);
        assertThat(sentence("{overval 2019, ophelderingspercentage} bij {overval 2019, doel-ophelderingspercentage}, "
                        + "{overval 2019–2020, ophelderingspercentage, verschil} erbij"))
                .isEqualTo("58,4% bij 54%, 1,6 procentpunt erbij");
        var measures = "doel-ophelderingspercentage, ophelderingspercentage";
        var table = (Part.Table) paper("{{tabel: overval | " + measures + " | NL | 2019}}")
                .parts()
                .getFirst();
        assertThat(table.header()).containsExactly("Jaar", "Doel", "Opgehelderd");
        assertThat(table.caption()).startsWith("Doel ophelderingspercentage, Ophelderingspercentage");
    }

    @Test
    void what_is_missing_is_no_nought_and_says_why() {
        figures.add("47013NED", "misdrijven", "overval", "GM0344", LETTER, 2019, Double.NaN);
        assertThat(sentence("{overval 2019, aantal, gebied GM0344}")).isEqualTo("geen cijfer (niet gepubliceerd)");
        assertThat(sentence("{overval 2031, aantal}")).isEqualTo("geen cijfer (de tabel heeft deze periode niet)");
        assertThat(sentence("{overval 2020, per1000}")).startsWith("geen cijfer (het aantal inwoners");
    }

    @Test
    void a_rate_names_what_it_was_divided_by() {
        figures.add("inwoners", "inwoners", "-", "NL", LETTER, 2020, 17_407_585);
        var paper = paper("{overval 2020, per1000}");
        assertThat(words(paper)).isEqualTo("0,05");
        assertThat(paper.annex()).extracting("dataset").containsExactly("brief-hic", "inwoners");
    }

    @Test
    void one_table_serves_a_whole_comparison_also_when_another_comes_first() {
        figures.add("47022NED", "misdrijven", "overval", "NL", LETTER, 2012, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(sentence("{overval 2010–2020, procent}")).isEqualTo("65%");
        assertThat(sentence("{overval 2012–2020, procent}")).isEqualTo("0%");
        assertThat(sentence("{overval 2012–2020, procent, bron brief-hic}")).isEqualTo("54%");
    }

    @Test
    void figures_are_those_of_the_day_that_is_asked() {
        figures.add("brief-hic", "misdrijven", "overval", "NL", LETTER.plusYears(1), 2010, 2500);
        var block = piece("{overval 2010, aantal}");
        assertThat(words(paper(LETTER, block))).isEqualTo("2.572");
        assertThat(words(paper(LETTER.plusYears(2), block))).isEqualTo("2.500");
    }

    @Test
    void kept_figures_stay_when_the_table_changes() {
        var block = piece("{overval 2010, aantal}");
        var manuscript = manuscript(LETTER.plusYears(2), List.of(block));
        var kept = new KeptFacts(evaluation.answers(manuscript, evaluation.knownOn(LETTER)));
        figures.add("brief-hic", "misdrijven", "overval", "NL", LETTER.plusYears(1), 2010, 2500);
        assertThat(words(evaluation.paper(manuscript, kept))).isEqualTo("2.572");
    }

    @Test
    void refuses_invented_figures_with_the_reason() {
        figures.add("demo", "misdrijven", "overval", "XX0001", LETTER, 2020, 12);
        var facts = evaluation.knownOn(LETTER);
        assertThat(evaluation.faults(piece("{overval 2020, aantal, gebied XX0001}"), facts))
                .extracting(Fault::textKey)
                .containsExactly("verslagen.fault.invented");
    }

    @Test
    void english_reports_are_written_in_english() {
        var manuscript = new Manuscript(
                "Report", "", Locale.ENGLISH, LETTER, LETTER, List.of(piece("{burglaries 2010, count}")));
        assertThat(words(evaluation.paper(manuscript, evaluation.knownOn(LETTER))))
                .isEqualTo("82,520");
    }

    private String sentence(String text) {
        return words(paper(text));
    }

    private static String words(Paper paper) {
        return ((Part.Paragraph) paper.parts().getFirst())
                .spans().stream()
                        .filter(Span.Words.class::isInstance)
                        .map(span -> ((Span.Words) span).text())
                        .collect(Collectors.joining());
    }

    private Paper paper(String... blocks) {
        return paper(
                LETTER,
                IntStream.range(0, blocks.length)
                        .mapToObj(place -> Piece.of(place + 1, blocks[place], evaluation.markup()))
                        .toArray(Piece[]::new));
    }

    private Paper paper(LocalDate day, Piece... pieces) {
        var manuscript = manuscript(day, List.of(pieces));
        return evaluation.paper(manuscript, evaluation.knownOn(day));
    }

    private Piece piece(String text) {
        return Piece.of(1, text, evaluation.markup());
    }

    private static Manuscript manuscript(LocalDate day, List<Piece> pieces) {
        return new Manuscript("Verslag", "", Locale.of("nl"), day, day, pieces);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/verslagen");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
