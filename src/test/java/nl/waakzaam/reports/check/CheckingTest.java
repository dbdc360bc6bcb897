// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import static nl.waakzaam.reports.evaluation.LetterFigures.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.reports.check.Finding.Kind;
import nl.waakzaam.reports.evaluation.Answer;
import nl.waakzaam.reports.evaluation.LetterFigures;
import nl.waakzaam.reports.evaluation.LiveFacts;
import nl.waakzaam.reports.evaluation.Manuscript;
import nl.waakzaam.reports.evaluation.Manuscript.Piece;
import nl.waakzaam.reports.markup.Markup;
import nl.waakzaam.reports.markup.Vocabulary;
import nl.waakzaam.reports.papers.YearlyReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the check finds in sentences as the letter had them, and what it leaves alone. */
class CheckingTest {
    private static final String TABLE =
            "{{tabel: overval, straatroof, woninginbraak, geweld | misdrijven | NL | 2010–2020 | ontwikkeling}}";

    private final LetterFigures figures = new LetterFigures();

    @Test
    void finds_the_years_in_which_a_falling_line_rose() {
        var found = check(
                TABLE, "Sinds 2010 vertoont het aantal overvallen, straatroven en woninginbraken een dalende lijn.");
        assertThat(found).extracting(Finding::kind).containsOnly(Kind.NOT_EVERY_YEAR);
        assertThat(found)
                .extracting(finding ->
                        finding.values().getFirst() + ": " + finding.values().getLast())
                .containsExactlyInAnyOrder(
                        "Overvallen: 2018, 2019", "Straatroven: 2011, 2019", "Woninginbraken: 2011, 2012");
    }

    @Test
    void takes_what_a_sentence_does_not_say_from_the_one_before() {
        var found = check(TABLE, "Sinds 2010 daalt het aantal overvallen. Deze trend is er ook bij woninginbraken.");
        assertThat(found)
                .extracting(finding -> finding.values().getFirst())
                .containsExactly("Overvallen", "Woninginbraken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het aantal overvallen steeg met {overval 2010–2020, procent}.",
                "Overvallen namen van 2010 tot 2020 toe.",
                "In 2019 daalde het aantal overvallen.",
                "Burglaries increased between 2012 and 2020.",
                "In 2020 daalden overvallen, terwijl in 2019 straatroven afnamen: een daling dus."
            })
    void finds_that_figures_went_the_other_way(String sentence) {
        assertThat(check(sentence)).extracting(Finding::kind).contains(Kind.CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2020 daalde het aantal overvallen met {overval 2019–2020, procent}.",
                "Het aantal woninginbraken daalde van 2012 tot en met 2020 elk jaar.",
                "In 2019 was er een stijging van het aantal overvallen, terwijl woninginbraken in 2019 afnamen.",
                "Overvallen zijn in 2019 niet gedaald.",
                "De aanpak van overvallen wordt voortgezet."
            })
    void leaves_sentences_alone_that_are_right_or_say_nothing(String sentence) {
        assertThat(check(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Er zijn 6.661 handelaren aangesloten.;6.661",
                "Dat is 65% minder.;65%",
                "De kans is 2,5 keer zo groot.;2,5",
                "- er waren 42 plofkraken;42"
            })
    void finds_numbers_without_a_source(String text, String number) {
        var found = check(text);
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.UNSOURCED);
        assertThat(found.getFirst().values()).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Er zijn 6.661 handelaren[^ Bron: register, mei 2021 ] aangesloten.",
                "Er zijn 6.661 handelaren aangesloten.[^ Bron: register, mei 2021 ] En nu verder.",
                "Op 7 september 2021 en in 2019/2020 gold artikel 437ter Sr (art. 437, lid 2).",
                "1. eerste\n2. tweede",
                "# Deel 3 van 4",
                "Zie Kamerstukken II, 28 684, nr. 548.",
                "Zie tabel 3 op https://voorbeeld.nl/2020/12.",
                "Het waren er {overval 2020, aantal}."
            })
    void leaves_numbers_alone_that_are_no_figures_or_have_a_source(String text) {
        assertThat(check(text)).isEmpty();
    }

    @Test
    void finds_every_figure_that_changed_since_with_both_vintages() {
        var manuscript = manuscript("{overval 2010, aantal}", TABLE);
        var kept = kept(manuscript);
        figures.add(
                "brief-hic",
                "misdrijven",
                "overval",
                "NL",
                LETTER.plusDays(1),
                2010,
                2500,
                2272,
                1982,
                1633,
                1267,
                1239,
                1138,
                1103,
                1143,
                1174,
                907);
        var found = check(manuscript, kept);
        assertThat(found).extracting(Finding::kind).containsOnly(Kind.CHANGED);
        assertThat(found)
                .extracting(Finding::where)
                .containsExactly("overval 2010, aantal", "overval 2010, aantal", "overval 2010–2020, ontwikkeling");
        assertThat(found.getFirst().values())
                .containsExactly(
                        "2.572",
                        "brief-hic, peildatum 7 september 2021, definitie 1",
                        "2.500",
                        "brief-hic, peildatum 8 september 2021, definitie 1");
    }

    @Test
    void finds_what_is_missing_provisional_or_unreadable() {
        figures.add("47013NED", "misdrijven", "overval", "GM0344", LETTER, 2020, Double.NaN, 12);
        assertThat(check(
                        "{overval 2020, aantal, gebied GM0344}",
                        "{overval 2021, aantal, gebied GM0344}",
                        "{overval ooit}"))
                .extracting(Finding::kind)
                .containsExactly(Kind.MISSING, Kind.PROVISIONAL, Kind.UNREADABLE);
    }

    @Test
    void a_figure_that_is_missing_for_another_reason_than_before_is_not_one_that_appeared() {
        var manuscript = manuscript("{overval 2021, aantal, gebied GM0344}");
        var kept = kept(manuscript);
        figures.add("47013NED", "misdrijven", "overval", "GM0344", LETTER, 2020, 12);
        assertThat(check(manuscript, kept)).extracting(Finding::kind).containsExactly(Kind.MISSING);
    }

    @Test
    void finds_a_figure_that_was_not_there_when_the_sentence_was_written() {
        var manuscript = manuscript("{overval 2020, aantal, gebied GM0344}");
        var kept = kept(manuscript);
        figures.add("47013NED", "misdrijven", "overval", "GM0344", LETTER, 2020, 12);
        assertThat(check(manuscript, kept)).extracting(Finding::kind).containsExactly(Kind.APPEARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void finds_every_block_of_the_outline_that_nobody_wrote_yet(String language) {
        var outline = Markup.split(new YearlyReport(2010, 2020, Optional.empty()).text(Locale.of(language)));
        var left = outline.stream().filter(block -> block.startsWith("[")).toList();
        assertThat(left).hasSizeGreaterThan(10);
        assertThat(check(outline.toArray(String[]::new)))
                .filteredOn(finding -> finding.kind() == Kind.UNWRITTEN)
                .extracting(Finding::where)
                .containsExactlyElementsOf(left);
    }

    @Test
    void leaves_square_brackets_alone_in_which_somebody_wrote() {
        assertThat(check("Zij zeggen [in het kort] dat het beter gaat.")).isEmpty();
    }

    private List<Finding> check(String... blocks) {
        return check(manuscript(blocks), Map.of());
    }

    private List<Finding> check(Manuscript manuscript, Map<String, Answer> kept) {
        return new Checking(texts())
                .check(manuscript, kept, new LiveFacts(figures, figures, LETTER.plusYears(1)), Vocabulary.of(figures));
    }

    private Map<String, Answer> kept(Manuscript manuscript) {
        var facts = new LiveFacts(figures, figures, LETTER.plusYears(1));
        var kept = new java.util.HashMap<String, Answer>();
        manuscript.expressions().forEach(asked -> kept.put(asked.text(), facts.answer(asked)));
        return kept;
    }

    private Manuscript manuscript(String... blocks) {
        var markup = new Markup(Vocabulary.of(figures));
        var pieces = IntStream.range(0, blocks.length)
                .mapToObj(place -> Piece.of(place + 1, blocks[place].replace("\\n", "\n"), markup))
                .toList();
        return new Manuscript("Verslag", "", Locale.of("nl"), LETTER, LETTER, pieces);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/verslagen");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
