// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.municipalities.TableOfMunicipalities;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Intake.Writing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Period.Kind;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Territories;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures on the boundaries of another day, and of what municipalities lie in. */
@ProductTest
@OnEveryPostgres
class TerritoriesTest {
    private static final LocalDate IN_2010 = LocalDate.of(2010, 9, 1);
    private static final LocalDate IN_2015 = LocalDate.of(2015, 8, 1);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 6, 1);
    private static final LocalDate IN_2021 = LocalDate.of(2021, 6, 1);
    private static final LocalDate IN_2023 = LocalDate.of(2023, 6, 1);

    @Autowired
    Territories territories;

    @Autowired
    Municipalities municipalities;

    @Autowired
    TerritoryImport declared;

    @Autowired
    DeclaredParts parts;

    @Autowired
    Figures figures;

    @Autowired
    Intake intake;

    private final String table = "test-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"2010-01-02,431", "2021-06-01,352"})
    void the_country_has_the_municipalities_of_the_table_of_the_government(LocalDate day, int count) throws Exception {
        var there = TableOfMunicipalities.read().stream()
                .filter(line -> line.from() == null || !day.isBefore(line.from()))
                .filter(line -> line.until() == null || day.isBefore(line.until()))
                .map(TableOfMunicipalities.Line::code)
                .sorted()
                .toList();
        assertThat(territories.municipalitiesOf("NL", day)).isEqualTo(there).hasSize(count);
    }

    @Test
    void each_municipality_of_2023_lies_where_the_table_of_regions_and_units_has_it() throws Exception {
        assertThat(territories.municipalitiesOf("NL", IN_2023)).hasSize(342);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(regions())) {
            for (var row : csv) {
                assertThat(codes(row.getField("gm_code"), IN_2023))
                        .contains(row.getField("vr_code"), row.getField("re_code"));
            }
        }
    }

    private static Path regions() {
        var name = "shared/data/geo/gemeenten_2023_vr_re.csv";
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isRegularFile(folder.resolve(name))) {
            folder = folder.getParent();
        }
        assumeTrue(Files.isRegularFile(folder.resolve(name)), "does not lie beside the source: " + name);
        return folder.resolve(name);
    }

    @Test
    void an_administrator_declares_other_shares_all_or_none(@TempDir Path folder) throws IOException {
        var file = folder.resolve("parts.csv");
        Files.writeString(file, """
                whole,part,share,since,until
                GM0824,GM0788,0.9,2021-01-01,
                GM0855,GM0788,0.2,2021-01-01,
                GM0344,GM0363,1,2021-01-01,
                VR01,GM0344,1,2021-01-01,
                VR02,GM0344,1,2022-01-01,
                VR02,GM9999,1,2022-01-01,
                """);
        assertThat(declared.take(file))
                .containsExactly(
                        "GM0363 did not end on 2021-01-01",
                        "there is no municipality GM9999",
                        "the shares of GM0788 are 1.1 together, not 1",
                        "GM0344 in two wholes that begin with VR at the same time");
        take(writing -> {
            add(writing, "GM0788", 2020, 100);
            add(writing, "GM0824", 2020, 10);
        });
        assertThat(redrawn("GM0824", IN_2021).at(Period.year(2020))).hasValue(50);
        try {
            Files.writeString(file, """
                    whole,part,share,since,until
                    GM0824,GM0788,0.9,2021-01-01,
                    GM0855,GM0788,0.1,2021-01-01,
                    """);
            assertThat(declared.take(file)).isEmpty();
            assertThat(redrawn("GM0824", IN_2021).at(Period.year(2020))).hasValue(100);
        } finally {
            Files.writeString(file, "whole,part,share,since,until\n");
            declared.take(file);
        }
    }

    @Test
    void each_municipality_lies_in_one_province_one_region_and_one_unit() {
        for (var day : List.of(LocalDate.of(2013, 1, 1), IN_2015, IN_2021, IN_2023)) {
            for (var kind : List.of(Area.Kind.PROVINCE, Area.Kind.SAFETY_REGION, Area.Kind.POLICE_UNIT)) {
                var members = territories.wholes(kind, day).stream()
                        .flatMap(whole -> territories.municipalitiesOf(whole.code(), day).stream())
                        .sorted()
                        .toList();
                assertThat(members).isEqualTo(territories.municipalitiesOf("NL", day));
            }
        }
        assertThat(territories.wholes(Area.Kind.PROVINCE, IN_2023)).hasSize(12);
        assertThat(territories.wholes(Area.Kind.SAFETY_REGION, IN_2023)).hasSize(25);
        assertThat(territories.wholes(Area.Kind.POLICE_UNIT, IN_2023)).hasSize(10);
    }

    @Test
    void wholes_are_told_the_smallest_first_and_there_are_none_before_they_were_made() {
        assertThat(territories.wholesOf("GM0344", IN_2023))
                .extracting(Area::code, Area::name)
                .containsExactly(
                        tuple("VR09", "Utrecht"),
                        tuple("PV26", "Utrecht"),
                        tuple("RE03", "Midden-Nederland"),
                        tuple("NL", "Nederland"));
        assertThat(codes("BU03440101", IN_2023)).containsExactly("GM0344", "VR09", "PV26", "RE03", "NL");
        assertThat(codes("VR09", IN_2023)).containsExactly("PV26", "RE03", "NL");
        assertThat(codes("RE03", IN_2023)).containsExactly("NL");
        assertThat(codes("GM0344", IN_2010)).containsExactly("PV26", "NL");
        assertThat(territories.wholes(Area.Kind.POLICE_UNIT, IN_2010)).isEmpty();
        assertThat(codes("GM0998", IN_2023)).isEmpty();
    }

    @Test
    void what_moved_to_another_province_or_region_is_in_each_in_its_time() {
        assertThat(codes("GM0545", IN_2018)).containsExactly("VR18", "RE07", "PV28", "NL");
        assertThat(codes("GM1961", IN_2021)).contains("VR09", "PV26", "RE03");
        assertThat(codes("GM0457", IN_2021)).contains("VR14", "RE03");
        assertThat(codes("GM0788", IN_2018)).contains("VR21", "RE09");
    }

    @Test
    void the_municipalities_of_any_boundaries_add_up_to_the_country() {
        var burglary = new SeriesKey(table, "misdrijven", "woninginbraak", "NL");
        var random = new Random(7);
        var totals = new double[14];
        take(writing -> {
            for (var year = 2010; year < 2024; year++) {
                for (var municipality : municipalities.list(LocalDate.of(year, 1, 1))) {
                    var count = random.nextInt(1_000);
                    totals[year - 2010] += count;
                    writing.add(burglary.in(municipality.code()), figure(year, count));
                }
            }
        });
        for (var day : List.of(IN_2010, IN_2015, IN_2018, IN_2021, IN_2023)) {
            var redrawn = all(burglary, day);
            assertThat(redrawn).hasSize(municipalities.list(day).size());
            for (var year = 2010; year <= day.getYear(); year++) {
                var sum = sum(redrawn, year);
                assertThat(sum)
                        .as("%s on the boundaries of %s", year, day)
                        .isCloseTo(totals[year - 2010], within(1e-6));
            }
            var units = territories.onBoundariesOf(
                    burglary,
                    territories.wholes(Area.Kind.PROVINCE, day).stream()
                            .map(Area::code)
                            .toList(),
                    Kind.YEAR,
                    day,
                    IN_2023);
            assertThat(sum(units, 2010)).isCloseTo(totals[0], within(1e-6));
        }
    }

    @Test
    void weesp_is_a_part_of_amsterdam_also_before_it_was_and_cannot_be_told_from_it_after() {
        take(writing -> {
            add(writing, "GM0363", 2020, 1_000, 1_100, 1_200, 1_300);
            add(writing, "GM0457", 2020, 10, 20, 30);
        });
        var amsterdam = redrawn("GM0363", IN_2023);
        assertThat(values(amsterdam)).containsExactly(1_010, 1_120, 1_230, 1_300);
        assertThat(amsterdam.vintage().definition()).endsWith("gemeenten samengeteld op de grenzen van 2023-06-01");
        var before = redrawn("GM0363", IN_2021);
        assertThat(before.at(Period.year(2021))).hasValue(1_100);
        assertThat(before.find(Period.year(2022)).orElseThrow().missing()).contains(Missing.IMPOSSIBLE);
        assertThat(redrawn("GM0457", IN_2021).find(Period.year(2023))).isEmpty();
        assertThat(territories.onBoundariesOf(key("GM0457"), Kind.YEAR, IN_2023, IN_2023))
                .isEmpty();
    }

    @Test
    void by_month_the_part_is_added_until_the_month_in_which_it_merged() {
        take(writing -> {
            for (var month = 1; month <= 6; month++) {
                writing.add(key("GM0363"), Figure.of(Period.month(2022, month), 100, Status.FINAL));
            }
            for (var month = 1; month <= 3; month++) {
                writing.add(key("GM0457"), Figure.of(Period.month(2022, month), 1, Status.PROVISIONAL));
            }
        });
        var line = territories
                .onBoundariesOf(key("GM0363"), Kind.MONTH, IN_2023, IN_2023)
                .orElseThrow();
        assertThat(values(line)).containsExactly(101, 101, 101, 100, 100, 100);
        assertThat(line.figures().getFirst().status()).isEqualTo(Status.PROVISIONAL);
        assertThat(line.figures().getLast().status()).isEqualTo(Status.FINAL);
    }

    @Test
    void mergers_in_a_row_are_followed_a_new_name_too() {
        take(writing -> {
            add(writing, "GM0051", 2012, 1, 1);
            add(writing, "GM0082", 2012, 2, 2);
            add(writing, "GM0653", 2012, 4, 4);
            add(writing, "GM0055", 2012, 100, 100);
            add(writing, "GM1921", 2014, 11, 12);
            add(writing, "GM1940", 2016, 13);
        });
        assertThat(values(redrawn("GM1940", IN_2023))).containsExactly(11, 11, 11, 12, 13);
        assertThat(values(redrawn("GM1921", LocalDate.of(2014, 6, 1)))).containsExactly(11, 11, 11, 12, 13);
        assertThat(redrawn("GM1940", IN_2023).vintage().definition()).contains("GM0055 voor 4%");
    }

    @Test
    void what_was_split_goes_to_each_in_its_share() {
        take(writing -> {
            add(writing, "GM0788", 2020, 100);
            Arrays.asList("GM0824", "GM0865", "GM0757", "GM0855").forEach(code -> add(writing, code, 2020, 10, 60));
        });
        assertThat(redrawn("GM0824", IN_2021).at(Period.year(2020))).hasValue(50);
        assertThat(redrawn("GM0855", IN_2021).at(Period.year(2020))).hasValue(20);
        assertThat(redrawn("GM0855", IN_2021).at(Period.year(2021))).hasValue(60);
    }

    @Test
    void what_is_a_share_is_an_estimate_while_it_was_one_and_a_whole_of_all_shares_is_not() {
        take(writing -> {
            add(writing, "GM0788", 2019, 100, 100);
            Arrays.asList("GM0824", "GM0865", "GM0757", "GM0855").forEach(code -> add(writing, code, 2019, 10, 10, 60));
        });
        var vught = redrawn("GM0865", IN_2021);
        assertThat(vught.shares()).singleElement().satisfies(share -> {
            assertThat(share.area()).isEqualTo("GM0788");
            assertThat(share.share()).isEqualTo(0.33);
            assertThat(share.until()).isEqualTo(LocalDate.of(2021, 1, 1));
        });
        assertThat(vught.isEstimated(Period.year(2020))).isTrue();
        assertThat(vught.isEstimated(Period.year(2021))).isFalse();
        assertThat(vught.between(Period.year(2021), Period.year(2021)).sharesSeen())
                .isEmpty();
        take(
                writing -> {
                    add(writing, "GM0788", 2019, 100, 100);
                    municipalities.list(IN_2021).forEach(one -> add(writing, one.code(), 2019, 10, 10, 60));
                },
                "geheel");
        assertThat(territories
                        .onBoundariesOf(key("PV30"), Kind.YEAR, IN_2021, IN_2023)
                        .orElseThrow()
                        .shares())
                .isEmpty();
    }

    /** Also where one of them is in an older vintage only. */
    @Test
    void many_areas_are_as_each_of_them_alone_in_two_questions() {
        take(writing -> {
            add(writing, "GM0363", 2020, 1_000, 1_100, 1_200, 1_300);
            add(writing, "GM0457", 2020, 10, 20, 30);
            add(writing, "GM0865", 2019, 10, 10, 60);
            add(writing, "GM0788", 2019, 100, 100);
        });
        take(writing -> add(writing, "GM0363", 2020, 1_001, 1_101, 1_201, 1_301), "later");
        var asked = new AtomicInteger();
        var counted = (Figures) Proxy.newProxyInstance(
                Figures.class.getClassLoader(), new Class<?>[] {Figures.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(figures, arguments);
                });
        var many = List.of("GM0363", "GM0865", "GM0344");
        var members = many.stream().collect(Collectors.toMap(code -> code, List::of));
        var drawing = new Redrawing.Drawing(key("NL"), Kind.YEAR, IN_2023, IN_2023);
        var redrawn = new Redrawing(municipalities, parts, counted).of(drawing, members);
        assertThat(asked).hasValue(2);
        var alone = many.stream()
                .flatMap(code -> territories.onBoundariesOf(key(code), Kind.YEAR, IN_2023, IN_2023).stream())
                .toList();
        assertThat(alone).hasSize(2);
        for (var line : alone) {
            var code = line.key().area();
            assertThat(Objects.requireNonNull(redrawn.get(code)).area(code, List.of(code)))
                    .contains(line);
        }
        assertThat(territories.onBoundariesOf(key("NL"), many, Kind.YEAR, IN_2023, IN_2023))
                .containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void a_period_in_which_a_part_misses_is_missing() {
        take(writing -> {
            add(writing, "GM0363", 2019, 1_000, 1_100, 1_200);
            add(writing, "GM0457", 2020, 10, 20);
        });
        var line = redrawn("GM0363", IN_2023);
        assertThat(line.find(Period.year(2019)).orElseThrow().missing()).contains(Missing.NOT_PUBLISHED);
        assertThat(line.at(Period.year(2020))).hasValue(1_110);
    }

    @Test
    void the_own_figures_stand_of_a_table_that_draws_the_boundaries_itself() {
        take(writing -> {
            add(writing, "GM0363", 2020, 1_010, 1_120, 1_230, 1_300);
            add(writing, "GM1966", 2012, 50, 60);
        });
        assertThat(values(redrawn("GM0363", IN_2023))).containsExactly(1_010, 1_120, 1_230, 1_300);
        assertThat(values(redrawn("GM1966", IN_2023))).containsExactly(50, 60);
        assertThat(redrawn("GM0363", IN_2021).figures())
                .allSatisfy(figure -> assertThat(figure.missing()).contains(Missing.IMPOSSIBLE));
    }

    @Test
    void percentages_are_not_added_up() {
        take(writing ->
                writing.add(new SeriesKey(table, "ophelderingspercentage", "overval", "GM0344"), figure(2020, 50)));
        assertThat(territories.onBoundariesOf(
                        new SeriesKey(table, "ophelderingspercentage", "overval", "VR09"), Kind.YEAR, IN_2023, IN_2023))
                .isEmpty();
    }

    private List<String> codes(String area, LocalDate day) {
        return territories.wholesOf(area, day).stream().map(Area::code).toList();
    }

    private List<Series> all(SeriesKey key, LocalDate day) {
        var codes = municipalities.list(day).stream().map(Municipality::code).toList();
        return territories.onBoundariesOf(key, codes, Kind.YEAR, day, IN_2023);
    }

    private static double sum(List<Series> lines, int year) {
        return lines.stream()
                .mapToDouble(line -> line.at(Period.year(year)).orElseThrow())
                .sum();
    }

    private Series redrawn(String area, LocalDate day) {
        return territories.onBoundariesOf(key(area), Kind.YEAR, day, IN_2023).orElseThrow();
    }

    private static List<Integer> values(Series line) {
        return line.figures().stream()
                .map(figure -> (int) Math.round(figure.value().orElseThrow()))
                .toList();
    }

    private SeriesKey key(String area) {
        return new SeriesKey(table, "misdrijven", "woninginbraak", area);
    }

    private void add(Writing writing, String area, int year, double... values) {
        IntStream.range(0, values.length).forEach(place -> writing.add(key(area), figure(year + place, values[place])));
    }

    private static Figure figure(int year, double value) {
        return Figure.of(Period.year(year), value, Status.FINAL);
    }

    private void take(Consumer<Writing> figures) {
        take(figures, "");
    }

    /** Each later one was retrieved later. */
    private void take(Consumer<Writing> figures, String later) {
        var dataset = new Dataset(table, "Proef", "Test", "wij", "CC0-1.0", null, false);
        var retrieved = Instant.parse("2023-03-01T10:00:00Z").plusSeconds(later.length());
        intake.take(new Coming(dataset, LocalDate.of(2023, 3, 1), retrieved, "1", "proef", table + later), figures);
    }
}
