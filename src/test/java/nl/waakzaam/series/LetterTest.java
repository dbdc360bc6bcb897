// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Period.Kind;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the letter of 7 September 2021 says, out of the figures that every installation starts with. */
@ProductTest
@OnEveryPostgres
class LetterTest {
    private static final LocalDate LETTER = LocalDate.of(2021, 9, 7);
    private static final String EXPORT = "shared/data/crime/davidmokken_47013NED_Misdrijven_per_gemeente.csv";

    @Autowired
    Figures figures;

    @Autowired
    Clearance clearance;

    @Autowired
    Intake intake;

    @ParameterizedTest
    @CsvSource({"overval,-64.74,-65", "straatroof,-61.12,-61", "woninginbraak,-63.00,-63", "geweld,-29.13,-29"})
    void the_percentages_of_the_letter_come_out_of_its_table(String subject, double exact, int rounded) {
        var line = inLetter(subject);
        var change = 100 * (value(line, 2020) / value(line, 2010) - 1);
        assertThat(change).isCloseTo(exact, within(0.005));
        assertThat(Math.round(change)).isEqualTo(rounded);
        assertThat(line.figures()).hasSize(11);
        assertThat(line.vintage().referenceDate()).isEqualTo(LETTER);
        assertThat(line.vintage().definition()).doesNotContain("1.4.3");
    }

    @Test
    void the_table_of_the_letter_is_the_one_that_lies_beside_the_source() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(data("shared/data/crime/letter_2021_table.csv"))) {
            for (var row : csv) {
                var year = Integer.parseInt(row.getField("jaar"));
                assertThat(List.of("overval", "straatroof", "woninginbraak", "geweld"))
                        .map(subject -> (int) value(inLetter(subject), year))
                        .isEqualTo(List.of("overvallen", "straatroven", "woninginbraken", "geweld").stream()
                                .map(column -> Integer.valueOf(row.getField(column)))
                                .toList());
            }
        }
    }

    @Test
    void nobody_knew_the_letter_the_day_before() {
        assertThat(figures.find(key("overval"), Kind.YEAR, LETTER.minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"overval,2019,51,52.4", "overval,2020,53,53.4", "straatroof,2019,28,29.2", "straatroof,2020,30,32.6"})
    void each_target_of_clearance_was_reached(String subject, int year, double target, double percentage) {
        var compared = clearance.find(subject, "NL", LETTER).orElseThrow().years().stream()
                .filter(comparison -> comparison.year().equals(Period.year(year)))
                .findFirst()
                .orElseThrow();
        assertThat(compared.percentage().value()).hasValue(percentage);
        assertThat(compared.target().orElseThrow().value()).hasValue(target);
        assertThat(compared.reached()).contains(true);
        assertThat(compared.interval()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"plofkraak,95,42", "plofkraak-explosieven,72,30"})
    void attacks_on_cash_machines_are_those_of_the_letter(String subject, double before, double after) {
        var line = figures.find(new SeriesKey("plofkraken", "misdrijven", subject, "NL"), Kind.YEAR, LETTER)
                .orElseThrow();
        assertThat(line.figures())
                .containsExactly(
                        Figure.of(Period.year(2019), before, Status.FINAL),
                        Figure.of(Period.year(2020), after, Status.FINAL));
        assertThat(line.vintage().address()).contains("3519728");
    }

    @Test
    void the_street_robberies_of_the_letter_and_of_the_export_of_2019_stand_side_by_side() throws IOException {
        var table = "47013NED-" + UUID.randomUUID();
        var dataset = new Dataset(
                table, "Geregistreerde misdrijven", "Registered crimes", "Politie", "CC-BY-4.0", null, false);
        var key = new SeriesKey(table, "misdrijven", "straatroof", "NL");
        var coming = new Coming(
                dataset, LocalDate.of(2019, 3, 1), Instant.parse("2019-03-01T12:00:00Z"), "2019-03", "export.csv", "1");
        var file = data(EXPORT);
        var export = intake.take(coming, writing -> read(file, key, writing));
        var then = figures.find(key, Kind.YEAR, export).orElseThrow();
        var letter = inLetter("straatroof");
        assertThat(value(then, 2013)).isEqualTo(7_004);
        assertThat(value(letter, 2013)).isEqualTo(7_050);
        assertThat(then.figures()).hasSize(6);
        assertThat(then.figures())
                .filteredOn(figure -> letter.at(figure.period()).getAsDouble()
                        != figure.value().getAsDouble())
                .isNotEmpty();
        assertThat(then.vintage().referenceDate()).isBefore(letter.vintage().referenceDate());
    }

    private static void read(Path file, SeriesKey key, Intake.Writing writing) {
        try (var csv =
                CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (var row : csv) {
                if (row.getField("Soort misdrijf").startsWith("1.4.6")
                        && row.getField("Regio's").equals("Nederland")) {
                    var count = Double.parseDouble(row.getField("Geregisteerde misdrijven (aantal)"));
                    writing.add(key, Figure.of(Period.parse(row.getField("Perioden")), count, Status.FINAL));
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Series inLetter(String subject) {
        return figures.find(key(subject), Kind.YEAR, LETTER).orElseThrow();
    }

    private static SeriesKey key(String subject) {
        return new SeriesKey("brief-hic", "misdrijven", subject, "NL");
    }

    private static double value(Series line, int year) {
        return line.at(Period.year(year)).orElseThrow();
    }

    private static Path data(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isRegularFile(folder.resolve(name))) {
            folder = folder.getParent();
        }
        var file = folder.resolve(name);
        assumeTrue(Files.isRegularFile(file), "does not lie beside the source: " + name);
        return file;
    }
}
