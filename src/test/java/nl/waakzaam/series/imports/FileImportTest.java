// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of the portals and of others come in as they are, or not at all. */
@ProductTest
@OnEveryPostgres
class FileImportTest {
    private static final Told NOBODY = (lines, done, whole) -> {};
    private static final int SMALL = 7;

    @LocalServerPort
    private int port;

    @Autowired
    private FileImport imports;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PostgresTakings takings;

    @Autowired
    private PostgresRuns runs;

    @Autowired
    private Terms terms;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Turn turn;

    @TempDir
    private Path folder;

    @Test
    void a_real_export_of_the_portal_comes_in_with_the_codes_of_its_regions() throws IOException {
        var export = SharedTables.file("crime/davidmokken_47013NED_Misdrijven_per_gemeente.csv");
        var copy = Files.copy(export, folder.resolve("export_47013NED.csv"));
        var day = LocalDate.of(2019, 5, 20);
        assertThat(imports.take(portal(copy, day), NOBODY)).isEqualTo(new Outcome.Taken("47013NED", 780));
        assertThat(imports.take(portal(copy, day), NOBODY)).isEqualTo(new Outcome.Held("47013NED", List.of(day), true));

        var vintage = vintage("47013NED", day);
        var all = line(vintage, "misdrijven", "totaal", "NL", Period.Kind.YEAR);
        assertThat(all.figures())
                .extracting(figure -> figure.value().orElseThrow())
                .containsExactly(1078439.0, 1001181.0, 959962.0, 912940.0, 815525.0, 768099.0);
        assertThat(all.figures())
                .extracting(Figure::status)
                .containsExactly(
                        Status.FINAL, Status.FINAL, Status.FINAL, Status.FINAL, Status.PROVISIONAL, Status.PROVISIONAL);
        assertThat(line(vintage, "misdrijven", "2.5.2", "PV31", Period.Kind.YEAR)
                        .at(Period.year(2018)))
                .hasValue(2309);
        var provinces = IntStream.rangeClosed(20, 31)
                .mapToDouble(province -> line(vintage, "misdrijven", "straatroof", "PV" + province, Period.Kind.YEAR)
                        .at(Period.year(2013))
                        .orElseThrow())
                .sum();
        assertThat(provinces)
                .isEqualTo(line(vintage, "misdrijven", "straatroof", "NL", Period.Kind.YEAR)
                        .at(Period.year(2013))
                        .orElseThrow());
        assertThat(figures.nameOf("PV21")).isEqualTo("Friesland (PV)");
        stands_beside_the_letter(vintage);
    }

    /** The years 2013–2018 of street robbery: what was retrieved in 2019, and what the letter of 2021 has. */
    private void stands_beside_the_letter(Vintage export) throws IOException {
        var letter = vintage("brief-hic", LocalDate.of(2021, 9, 7));
        var path = "/cijfers/uitgaven/straatroof?eerste=%d&tweede=%d&van=2013&tot=2018"
                .formatted(export.id(), letter.id());
        var page = page(path);
        assertThat(page).contains("47013NED, 2019-05-20", "brief-hic, 2021-09-07", "6 jaren verschillen");
        for (var both : List.of("7.004 7.050 +46", "5.426 5.460 +34", "4.736 4.731 -5", "3.520 3.517 -3")) {
            assertThat(page).contains(both.split(" "));
        }
    }

    private String page(String path) throws IOException {
        var address = URI.create("http://localhost:" + port + path);
        try (var stream = address.toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace('\u2212', '-');
        }
    }

    @Test
    void inhabitants_come_in_by_a_mapping_and_municipalities_that_ended_have_none() throws IOException {
        var export = SharedTables.file("crime/population_2022_by_region_Matthijsvz88.csv");
        var copy = Files.copy(export, folder.resolve("inwoners.csv"));
        var mapping = mapping("""
                dataset=toets-inwoners
                title.nl=Inwoners
                owner=CBS
                licence=CC BY 4.0
                reference-date=2022-06-01
                definition=2022
                measure=inwoners
                area.column=Key
                period=2022JJ00
                value.column=Populatie
                """);
        assertThat(imports.take(mapped(copy, mapping), NOBODY)).isInstanceOf(Outcome.Taken.class);
        var vintage = vintage("toets-inwoners", LocalDate.of(2022, 6, 1));
        assertThat(line(vintage, "inwoners", "-", "NL", Period.Kind.YEAR).at(Period.year(2022)))
                .hasValue(17590672);
        assertThat(line(vintage, "inwoners", "-", "GM0361", Period.Kind.YEAR).at(Period.year(2022)))
                .hasValue(110783);
        assertThat(line(vintage, "inwoners", "-", "GM0738", Period.Kind.YEAR).figures())
                .containsExactly(Figure.missing(Period.year(2022), Missing.NOT_PUBLISHED, Status.FINAL));
    }

    @Test
    void a_column_per_offence_and_reasons_why_there_is_no_figure_are_declared() throws IOException {
        var file = Files.writeString(folder.resolve("breed.csv"), """
                jaar,plofkraken,inbraken,stand
                2019,71,39.365,definitief
                2020,geheim,30531,voorlopig
                2021,,27000,voorlopig
                """.replace("39.365", "39365"));
        var mapping = mapping("""
                dataset=toets-breed
                title.nl=Toets
                owner=Toets
                licence=CC0
                reference-date=2022-01-01
                definition=1
                area=NL00
                period.column=jaar
                status.column=stand
                value.plofkraken=misdrijven plofkraak
                value.inbraken=misdrijven woninginbraak
                missing.geheim=SUPPRESSED
                missing=NOT_COLLECTED
                name.plofkraak=Plofkraken
                """);
        assertThat(imports.take(mapped(file, mapping), NOBODY)).isEqualTo(new Outcome.Taken("toets-breed", 6));
        var vintage = vintage("toets-breed", LocalDate.of(2022, 1, 1));
        assertThat(line(vintage, "misdrijven", "plofkraak", "NL", Period.Kind.YEAR)
                        .figures())
                .containsExactly(
                        Figure.of(Period.year(2019), 71, Status.FINAL),
                        Figure.missing(Period.year(2020), Missing.SUPPRESSED, Status.PROVISIONAL),
                        Figure.missing(Period.year(2021), Missing.NOT_COLLECTED, Status.PROVISIONAL));
        assertThat(line(vintage, "misdrijven", "woninginbraak", "NL", Period.Kind.YEAR)
                        .at(Period.year(2019)))
                .hasValue(39365);
    }

    @Test
    void all_wrong_lines_are_in_the_report_and_nothing_comes_in() throws IOException {
        var file = Files.writeString(folder.resolve("47022NED.csv"), "\uFEFF" + """
                "ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"
                0;"1.1.1 ";"GM0344    ";"2012MM01";     12
                1;"onzin ";"GM9876    ";"2012MM13";     12
                2;"1.1.1 ";"GM0344    ";"2012MM02";     -1
                3;"1.1.1 ";"GM0344    ";"2012MM03";   veel
                4;"1.1.1 ";"GM0344    ";"2012MM04
                5;"1.1.1 ";"GM0344    ";"2012MM05"
                """);
        var day = LocalDate.of(1993, 1, 1);
        assertThat(small().take(portal(file, day), NOBODY))
                .isEqualTo(new Outcome.Wrong(5, folder.resolve("47022NED.csv.fouten.csv")));
        assertThat(Files.readAllLines(folder.resolve("47022NED.csv.fouten.csv")))
                .extracting(line -> line.replaceAll("\"", "").replaceAll("^([^,]*,[^,]*,.{0,26}).*", "$1"))
                .containsExactly(
                        "regel,kolom,wat er mis is",
                        "3,WijkenEnBuurten,Dit gebied kennen we niet.",
                        "3,SoortMisdrijf,Dit soort misdrijf kennen ",
                        "3,Perioden,Dit is geen periode. Gebru",
                        "4,GeregistreerdeMisdrijven_1,Dit is geen heel getal van",
                        "5,GeregistreerdeMisdrijven_1,Dit is geen getal. Ontbree",
                        "6,,Een aanhalingsteken op dez",
                        "7,,De regel heeft 4 velden in");
        assertThat(figures.vintages("47022NED"))
                .noneMatch(vintage -> vintage.referenceDate().equals(day));
        assertThat(left()).isZero();
    }

    @Test
    void months_quarters_and_years_of_one_column_are_lines_of_their_own_and_a_point_is_missing() throws IOException {
        var file = Files.writeString(folder.resolve("47022NED.csv"), """
                "Soort misdrijf";"Perioden";"Wijken en buurten";"Geregistreerde misdrijven (aantal)"
                "1.4.6 Straatroof";"2012 januari";"NL00      ";      712
                "1.4.6 Straatroof";"2012 februari";"NL00";       .
                "1.4.6 Straatroof";"2012 maart*";"NL00";698
                "1.4.6 Straatroof";"2012 1e kwartaal*";"NL00";2000
                "1.4.6 Straatroof";"2012";"NL00";8050
                "Totaal misdrijven";"2012";"NL00";1139720
                """);
        var day = LocalDate.of(2018, 1, 2);
        assertThat(imports.take(portal(file, day), NOBODY)).isEqualTo(new Outcome.Taken("47022NED", 6));
        var vintage = vintage("47022NED", day);
        assertThat(line(vintage, "misdrijven", "straatroof", "NL", Period.Kind.MONTH)
                        .figures())
                .containsExactly(
                        Figure.of(Period.month(2012, 1), 712, Status.FINAL),
                        Figure.missing(Period.month(2012, 2), Missing.NOT_PUBLISHED, Status.FINAL),
                        Figure.of(Period.month(2012, 3), 698, Status.PROVISIONAL));
        assertThat(line(vintage, "misdrijven", "straatroof", "NL", Period.Kind.QUARTER)
                        .figures())
                .hasSize(1);
        assertThat(line(vintage, "misdrijven", "straatroof", "NL", Period.Kind.YEAR)
                        .at(Period.year(2012)))
                .hasValue(8050);
        assertThat(line(vintage, "misdrijven", "totaal", "NL", Period.Kind.YEAR).at(Period.year(2012)))
                .hasValue(1139720);
    }

    @Test
    void lines_in_any_order_and_with_gaps_give_the_same_figures() throws IOException {
        var lines = IntStream.range(0, 400)
                .filter(i -> i % 37 != 5)
                .mapToObj(i -> "XX%04d,%d,%s\n".formatted(1 + i / 40, 1980 + i % 40, i % 11 == 0 ? "" : "" + 17 * i))
                .collect(Collectors.toList());
        var inOrder = taken("toets-volgorde", lines, imports);
        Collections.shuffle(lines, new Random(20261129));
        var shuffled = taken("toets-geschud", lines, small());
        for (var area = 1; area <= 10; area++) {
            var code = "XX%04d".formatted(area);
            assertThat(line(shuffled, "toets", "-", code, Period.Kind.YEAR).figures())
                    .isEqualTo(
                            line(inOrder, "toets", "-", code, Period.Kind.YEAR).figures())
                    .hasSizeGreaterThan(35);
        }
        assertThat(left()).isZero();
    }

    @Test
    void a_figure_that_comes_twice_is_refused_when_its_values_differ() throws IOException {
        var same = taken("toets-dubbel", List.of("XX0001,2001,5\n", "XX0001,2002,6\n", "XX0001,2001,5\n"), imports);
        assertThat(line(same, "toets", "-", "XX0001", Period.Kind.YEAR).figures())
                .hasSize(2);
        assertThatThrownBy(() -> taken("toets-strijdig", List.of("XX0001,2001,5\n", "XX0001,2001,6\n"), imports))
                .isInstanceOfSatisfying(NotTaken.class, refused -> {
                    assertThat(refused.fault().textKey()).isEqualTo("takings.twice");
                    assertThat(refused.fault().values()).containsExactly("XX0001", "-", "2001JJ00");
                });
        assertThat(figures.vintages("toets-strijdig")).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void a_published_percentage_stays_one() throws IOException {
        var file = Files.writeString(folder.resolve("opheldering.csv"), "jaar;procent\n2019;25,5\n2020;27\n");
        var mapping = mapping("""
                dataset=toets-opheldering
                title.nl=Toets
                owner=Toets
                licence=CC0
                reference-date=2022-01-01
                definition=1
                area=NL
                period.column=jaar
                measure=toets-percentage
                subject=overval
                unit.toets-percentage=PERCENT
                value.column=procent
                """);
        imports.take(mapped(file, mapping), NOBODY);
        var vintage = vintage("toets-opheldering", LocalDate.of(2022, 1, 1));
        var line = line(vintage, "toets-percentage", "overval", "NL", Period.Kind.YEAR);
        assertThat(line.unit()).isEqualTo(Series.Unit.PERCENT);
        assertThat(line.at(Period.year(2019))).hasValue(25.5);
        assertThat(line.at(Period.year(2020))).hasValue(27);
    }

    @Test
    void refuses_a_file_of_which_the_columns_changed_and_one_that_is_no_table() throws IOException {
        var changed = Files.writeString(folder.resolve("47018NED-a.csv"), """
                "SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1";"Nieuw_2"
                """);
        refused(changed, "takings.columnUnknown");
        refused(
                Files.writeString(folder.resolve("47018NED-b.csv"), "\"SoortMisdrijf\";\"Perioden\"\n"),
                "takings.columnMisses");
        refused(Files.writeString(folder.resolve("47018NED-c.csv"), "x".repeat(1_500_000)), "takings.noTable");
        refused(Files.writeString(folder.resolve("47018NED-d.csv"), ""), "takings.noTable");
        refused(Files.writeString(folder.resolve("onbekend.csv"), "a;b\n"), "takings.whichTable");
    }

    @Test
    void refuses_a_mapping_with_all_that_is_wrong_at_once() throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "jaar;aantal\n2019;1\n");
        var mapping = mapping("""
                dataset=toets-fout
                reference-date=gisteren
                onzin=1
                measure=toets
                unit.toets=APPELS
                value.column=waarde
                period.column=jaar
                """);
        assertThatThrownBy(() -> imports.take(mapped(file, mapping), NOBODY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(InvalidInput.Fault::path)
                                .containsExactlyInAnyOrder(
                                        "onzin",
                                        "title.nl",
                                        "owner",
                                        "licence",
                                        "reference-date",
                                        "definition",
                                        "area.column",
                                        "unit.toets",
                                        "value.column"));
    }

    private void refused(Path file, String textKey) {
        assertThatThrownBy(() -> imports.take(portal(file, LocalDate.of(2020, 1, 1)), NOBODY))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        refused -> assertThat(refused.fault().textKey()).isEqualTo(textKey));
    }

    private Vintage taken(String dataset, List<String> lines, FileImport into) throws IOException {
        var file = Files.writeString(
                folder.resolve(dataset + ".csv"),
                Stream.concat(Stream.of("gebied,jaar,aantal\n"), lines.stream()).collect(Collectors.joining()));
        var mapping = mapping("""
                dataset=%s
                title.nl=Toets
                owner=Toets
                licence=CC0
                demo=true
                reference-date=2022-01-01
                definition=1
                measure=toets
                area.column=gebied
                period.column=jaar
                value.column=aantal
                """.formatted(dataset));
        assertThat(into.take(mapped(file, mapping), NOBODY)).isInstanceOf(Outcome.Taken.class);
        return vintage(dataset, LocalDate.of(2022, 1, 1));
    }

    /** As the product, but in parts of a few figures. */
    private FileImport small() {
        return new FileImport(takings, runs, terms, municipalities, messages, turn, Clock.systemUTC(), SMALL);
    }

    private Path mapping(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "mapping", ".properties"), text);
    }

    private static FigureFile portal(Path file, LocalDate day) {
        return new FigureFile(file, Optional.empty(), Optional.empty(), day, Optional.empty());
    }

    private static FigureFile mapped(Path file, Path mapping) {
        return new FigureFile(file, Optional.of(mapping), Optional.empty(), LocalDate.EPOCH, Optional.empty());
    }

    private Vintage vintage(String dataset, LocalDate day) {
        return figures.vintages(dataset).stream()
                .filter(vintage -> vintage.referenceDate().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private Series line(Vintage vintage, String measure, String subject, String area, Period.Kind kind) {
        return figures.find(new SeriesKey(vintage.dataset().key(), measure, subject, area), kind, vintage)
                .orElseThrow();
    }

    /** What an import leaves behind while it is not done. */
    private long left() {
        return database.sql("select (select count(*) from series.piece) + (select count(*) from series.taking)")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
