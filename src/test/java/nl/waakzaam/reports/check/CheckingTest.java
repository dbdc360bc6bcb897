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
    private Locale reader = Locale.of("nl");

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
    void reads_the_titles_of_tables_and_charts_too() {
        var chart = "{{grafiek: overval | misdrijven | NL | 2010–2020 | titel %s}}";
        var wrong = check(chart.formatted("Sinds 2010 vertoont het aantal overvallen een dalende lijn"));
        assertThat(wrong).extracting(Finding::kind).containsExactly(Kind.NOT_EVERY_YEAR);
        assertThat(wrong.getFirst().values()).first().isEqualTo("Overvallen");
        var typed = check(chart.formatted("Overvallen: 65% minder"));
        assertThat(typed).extracting(Finding::kind).containsExactly(Kind.UNSOURCED);
        assertThat(check(chart.formatted("Overvallen: {overval 2010–2020, procent} minder")))
                .isEmpty();
    }

    @Test
    void speaks_the_language_of_who_reads_it() {
        reader = Locale.of("en");
        var found = check("Het aantal overvallen steeg in 2020.", "{overval 2022, aantal}");
        assertThat(found.getFirst().values()).contains("Robberies", "22.7%");
        assertThat(found.getLast().values()).containsExactly("the table does not have this period");
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
                "In 2020 daalden overvallen, terwijl in 2019 straatroven afnamen: een daling dus.",
                "Het aantal overvallen is ten opzichte van 2010 gestegen.",
                "Er waren in 2020 meer overvallen dan in 2019.",
                "Er is sinds 2010 een stijgende lijn bij straatroven.",
                "Het aantal overvallen bleef sinds 2010 gelijk.",
                "Het geweld is sinds 2010 gehalveerd.",
                "Overvallen zijn van 2010 tot 2020 verdubbeld.",
                "Overvallen daalden in 2018 en 2019.",
                "In 2020 daalden straatroven en stegen woninginbraken.",
                "In 2020 daalden overvallen, terwijl straatroven opliepen.",
                "Niet alleen overvallen stegen in 2020.",
                "Street robberies rose steadily since 2010."
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
                "Per saldo daalde het aantal overvallen sinds 2010.",
                "Sinds 2010 daalt het aantal overvallen, al steeg het in 2018 en 2019.",
                "Het aantal overvallen daalde met {overval 2010–2020, procent}.",
                "Overvallen zijn ten opzichte van 2010 afgenomen.",
                "In 2018 waren er minder overvallen dan in 2019.",
                "Dat is meer dan gehalveerd: {overval 2010–2020, procent}.",
                "Het ophelderingspercentage van overvallen steeg in 2020.",
                "Het aantal minderjarige verdachten van overvallen steeg in 2020.",
                "Slachtoffers van straatroof namen in 2020 toe. Dat steeg ook in 2018.",
                "Het geweld tegen hulpverleners nam in 2011 toe.",
                "In Utrecht steeg het aantal overvallen in 2020, en in veel gemeenten ook.",
                "In maart 2020 steeg het aantal overvallen.",
                "Who fell victim to violence in 2011 got more help.",
                "De aanpak van overvallen wordt voortgezet."
            })
    void leaves_sentences_alone_that_are_right_or_say_nothing(String sentence) {
        assertThat(check(sentence)).isEmpty();
    }

    @Test
    void leaves_a_comparison_alone_that_is_not_one_of_years() {
        assertThat(check(TABLE, "Overvallen komen minder voor dan straatroven."))
                .isEmpty();
    }

    @Test
    void says_that_less_changed_than_a_word_says() {
        assertThat(check("Het geweld is sinds 2010 gehalveerd."))
                .filteredOn(finding -> finding.kind() == Kind.CONTRADICTED)
                .extracting(Finding::why)
                .containsExactly("verslagen.finding.CONTRADICTED.HALVED");
        assertThat(check("Woninginbraken zijn sinds 2012 meer dan gehalveerd."))
                .extracting(Finding::kind)
                .containsExactly(Kind.UNSOURCED);
    }

    @Test
    void reads_clearance_where_clearance_is_named() {
        figures.add("opheldering", "ophelderingspercentage", "overval", "NL", LETTER, 2019, 54.4, 53.4);
        var found = check(TABLE, "Het ophelderingspercentage van overvallen steeg in 2020.");
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.CONTRADICTED);
        assertThat(found.getFirst().values()).contains("1,0 %-punt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dat is vijfenzestig procent minder.;vijfenzestig procent",
                "Bijna een derde wordt opgelost.;Bijna een derde",
                "Een op de vijf zaken is oud.;Een op de vijf",
                "Het aantal zaken is verdubbeld.;verdubbeld",
                "De helft van de zaken is oud.;De helft van de",
                "Honderden gemeenten doen mee.;Honderden",
                "Three times as many dealers take part.;Three times as"
            })
    void finds_figures_in_words_without_a_source(String text, String words) {
        var found = check(text);
        assertThat(found).extracting(Finding::why).containsExactly("verslagen.finding.UNSOURCED.WORDS");
        assertThat(found.getFirst().values()).containsExactly(words, "WORDS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Er zijn 6.661 handelaren aangesloten.;6.661",
                "Dat is 65% minder.;65%",
                "De kans is 2,5 keer zo groot.;2,5",
                "- er waren 42 plofkraken;42",
                "De buit was 10 tot 15 procent lager.;10 tot 15 procent",
                "Voor 10-15% van de zaken geldt dat.;10-15%",
                "Het gaat om 1 op de 3 zaken.;1 op de 3",
                "Er waren ruim 2000 aangiften.;2000",
                "Dat is −3,6%.;3,6%",
                "Dat kostte € 1,5 miljoen.;1,5 miljoen",
                "Op 1 mei 2020 waren er 12.;12"
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
                "Sinds COVID-19 en de top 600 is veel veranderd.",
                "Het gaat om jongeren van 12 tot en met 18 jaar, om 18-jarigen en om 30 dagen.",
                "In het 3e kwartaal, om 20.00 uur, in de jaren 90.",
                "Zie Stb. 2021, 345 en ECLI:NL:HR:2020:123. Bel 112 of 0900-8844.",
                "Kamerstuk 28684-654 en vergaderjaar 2020–2021, 28 684, nr. 654.",
                "Een derde partij en de tweede stap volgen na twintig jaar.",
                "On September 7, 2021 a letter was sent.",
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
                .check(
                        manuscript,
                        kept,
                        new LiveFacts(figures, figures, LETTER.plusYears(1)),
                        Vocabulary.of(figures),
                        reader);
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
