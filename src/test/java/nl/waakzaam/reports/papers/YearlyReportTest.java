// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import static nl.waakzaam.reports.evaluation.LetterFigures.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.reports.evaluation.Evaluation;
import nl.waakzaam.reports.evaluation.LetterFigures;
import nl.waakzaam.reports.evaluation.Manuscript;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.evaluation.TestEvaluation;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.support.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that a yearly report begins with, filled in with what was known on the day of the letter of 2021. */
class YearlyReportTest {
    private static final YearlyReport LETTER_YEARS = new YearlyReport(2010, 2020, Optional.empty());

    private final LetterFigures figures = new LetterFigures()
            .add("plofkraken", "misdrijven", "plofkraak", "NL", LETTER, 2019, 95, 42)
            .add("plofkraken", "misdrijven", "plofkraak-explosieven", "NL", LETTER, 2019, 72, 30)
            .add("doelen-opheldering", "doel-ophelderingspercentage", "overval", "NL", LETTER, 2019, 51, 53)
            .add("doelen-opheldering", "doel-ophelderingspercentage", "straatroof", "NL", LETTER, 2019, 28, 30)
            .add("opheldering", "ophelderingspercentage", "overval", "NL", LETTER, 2019, 52.4, 53.4)
            .add("opheldering", "ophelderingspercentage", "straatroof", "NL", LETTER, 2019, 29.2, 32.6);
    private final Evaluation evaluation = TestEvaluation.of(figures);

    @Test
    void the_table_of_the_letter_comes_out_of_the_data() {
        var table = tables().getFirst();
        assertThat(table.header()).containsExactly("Jaar", "Overvallen", "Straatroven", "Woninginbraken", "Geweld");
        assertThat(table.rows()).hasSize(12).contains(List.of("2013", "1.633", "7.050", "87.720", "89.265"));
        assertThat(table.rows().getLast().subList(1, 5)).containsExactly("−65%", "−61%", "−63%", "−29%");
    }

    @Test
    void a_newer_table_changes_nothing_of_what_was_known_on_the_day_of_the_letter() {
        for (var subject : List.of("overval", "straatroof", "woninginbraak", "geweld")) {
            figures.add("47013NED", "misdrijven", subject, "NL", LETTER.plusDays(1), 2010, new double[11]);
        }
        the_table_of_the_letter_comes_out_of_the_data();
        sentences_have_the_four_percentages();
    }

    @Test
    void sentences_have_the_four_percentages() {
        assertThat(text(paper("nl")))
                .contains(
                        "van 2.572 in",
                        "verschil van 65%",
                        "straatroven is het verschil 61%",
                        "woninginbraken 63%",
                        "geweld 29%");
    }

    @Test
    void targets_of_clearance_stand_beside_what_was_reached() {
        assertThat(tables().get(1).rows())
                .containsExactly(
                        List.of("2019", "51%", "52,4%", "28%", "29,2%"),
                        List.of("2020", "53%", "53,4%", "30%", "32,6%"));
        assertThat(text(paper("nl"))).contains("werd 53,4% van de overvallen opgehelderd, bij een doel van 53%");
    }

    @Test
    void attacks_on_cash_machines_stand_with_what_makes_it_hard_for_offenders() {
        assertThat(tables().get(2).rows())
                .containsExactly(
                        List.of("2019", "95", "72"),
                        List.of("2020", "42", "30"),
                        List.of("Ontwikkeling 2019–2020", "−56%", "−58%"));
        assertThat(text(paper("nl"))).contains("ging van 95 in 2019 naar 42 in 2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_figure_is_there_and_can_be_read_by_everybody(String language) throws Exception {
        var paper = paper(language);
        assertThat(text(paper)).doesNotContain("«", "{", "geen cijfer", "no figure");
        assertThat(paper.annex())
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.value()).isPresent());
        VeraPdf.finds_nothing_in(Workshop.papers().pdf(paper), "jaarverslag " + language);
    }

    @Test
    void all_counts_can_come_from_one_table() {
        var text = new YearlyReport(2010, 2020, Optional.of("brief-hic")).text(APaper.DUTCH);
        assertThat(text)
                .contains("{overval 2010–2020, procent, bron brief-hic}", "| ontwikkeling | bron brief-hic}}")
                .contains("{overval 2020, ophelderingspercentage}");
    }

    @Test
    void refuses_to_look_back_to_the_same_year() {
        assertThatIllegalArgumentException().isThrownBy(() -> new YearlyReport(2020, 2020, Optional.empty()));
    }

    private List<Part.Table> tables() {
        return paper("nl").parts().stream()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .toList();
    }

    private Paper paper(String language) {
        var markup = evaluation.markup();
        var blocks = Markup.split(LETTER_YEARS.text(Locale.of(language)));
        var pieces = blocks.stream()
                .map(block -> Piece.of(blocks.indexOf(block), block, markup))
                .toList();
        assertThat(pieces).flatExtracting(Piece::faults).isEmpty();
        var manuscript = new Manuscript("Voortgang 2020", "", Locale.of(language), LETTER, LETTER, pieces);
        return evaluation.paper(manuscript, evaluation.knownOn(LETTER));
    }

    private static String text(Paper paper) {
        return paper.parts().stream()
                .filter(Part.Paragraph.class::isInstance)
                .flatMap(part -> ((Part.Paragraph) part).spans().stream())
                .filter(Span.Words.class::isInstance)
                .map(span -> ((Span.Words) span).text())
                .collect(Collectors.joining());
    }
}
