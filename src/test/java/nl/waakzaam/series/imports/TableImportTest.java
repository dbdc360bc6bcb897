// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables come in from services that answer as the real ones do, and that misbehave. */
@ProductTest
class TableImportTest {
    private static final Told NOBODY = (lines, done, whole) -> {};
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-06-01T10:00:00Z"), ZoneOffset.UTC);

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PostgresTakings takings;

    @Autowired
    private PostgresRuns runs;

    @Autowired
    private PostgresRetrievals retrievals;

    @Autowired
    private PostgresFailures failures;

    @Autowired
    private Terms terms;

    @Autowired
    private Turn turn;

    private ReplayedService service;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void aService() throws IOException {
        service = new ReplayedService();
    }

    @AfterEach
    void closes() {
        service.close();
    }

    @Test
    void a_table_of_version_3_comes_in_page_by_page_and_is_not_asked_again_while_it_is_the_same() {
        new ReplayedTable("99101NED", "2023-05-15T02:00:00", 1).inJson(service);
        service.hasEtag("\"een\"");
        assertThat(imports().take("99101NED", Only.ALL, NOBODY)).isEqualTo(new Outcome.Taken("99101NED", 27));
        assertThat(service.mostAtOnce()).isEqualTo(1);
        assertThat(service.agents()).allMatch(agent -> agent.startsWith("Waakzaam/"));

        var vintage = vintage("99101NED", LocalDate.of(2023, 5, 15));
        assertThat(line(vintage, "totaal", "NL", Period.Kind.MONTH).figures())
                .containsExactly(
                        Figure.of(Period.month(2012, 1), 0, Status.FINAL),
                        Figure.of(Period.month(2012, 2), 1, Status.PROVISIONAL));
        assertThat(line(vintage, "totaal", "NL", Period.Kind.YEAR).at(Period.year(2012)))
                .hasValue(2);
        assertThat(line(vintage, "totaal", "GM0758", Period.Kind.MONTH)
                        .figures()
                        .getLast())
                .isEqualTo(Figure.missing(Period.month(2012, 2), Missing.NOT_PUBLISHED, Status.PROVISIONAL));
        assertThat(line(vintage, "straatroof", "BU07580004", Period.Kind.YEAR).at(Period.year(2012)))
                .hasValue(26);
        assertThat(figures.nameOf("BU07580004")).isEqualTo("titel BU07580004");

        service.asked().clear();
        assertThat(imports().take("99101NED", Only.ALL, NOBODY)).isEqualTo(new Outcome.Known("99101NED"));
        assertThat(service.asked()).containsExactly("/v3/99101NED/TableInfos?$format=json");
    }

    @Test
    void a_feed_in_atom_says_the_same_as_json() {
        new ReplayedTable("99102NED", "2023-05-15T02:00:00", 1).inJson(service);
        imports().take("99102NED", Only.ALL, NOBODY);
        service.forget();
        new ReplayedTable("99102NED", "2023-05-16T02:00:00", 1).inAtom(service);
        assertThat(imports().take("99102NED", Only.ALL, NOBODY))
                .as("the same figures are no new vintage")
                .isEqualTo(new Outcome.Known("99102NED"));
        service.forget();
        new ReplayedTable("99102NED", "2023-05-17T02:00:00", 3).inAtom(service);
        assertThat(imports().take("99102NED", Only.ALL, NOBODY)).isEqualTo(new Outcome.Taken("99102NED", 27));
        assertThat(line(vintage("99102NED", LocalDate.of(2023, 5, 15)), "straatroof", "NL", Period.Kind.YEAR)
                        .at(Period.year(2012)))
                .as("an earlier vintage stays as it was")
                .hasValue(20);
        assertThat(line(vintage("99102NED", LocalDate.of(2023, 5, 17)), "straatroof", "NL", Period.Kind.YEAR)
                        .at(Period.year(2012)))
                .hasValue(60);
    }

    @Test
    void a_recorded_feed_is_read_with_the_spaces_behind_its_keys() throws IOException {
        var rows = new ArrayList<OdataRow>();
        var next =
                OdataPage.read(Files.readAllBytes(SharedTables.file("odata/v3-atom-47022NED-GM0758.xml")), rows::add);
        assertThat(next).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text("WijkenEnBuurten")).isEqualTo("GM0758    ");
        assertThat(rows.getLast().text("GeregistreerdeMisdrijven_1")).isEqualTo("1");
    }

    @Test
    void a_table_of_version_4_has_reasons_and_statuses() {
        service.answers("/v4/99103NED/Properties", """
                {"@odata.context":"x","Identifier":"99103NED","Title":"Toets 4","Modified":"2023-04-01T02:00:00+02:00","ObservationCount":4}""");
        service.answers("/v4/99103NED/Dimensions", """
                {"value":[{"Identifier":"SoortMisdrijf","Kind":"Dimension"},{"Identifier":"RegioS","Kind":"GeoDimension"},
                {"Identifier":"Perioden","Kind":"TimeDimension"}]}""");
        service.answers("/v4/99103NED/MeasureCodes", """
                {"value":[{"Identifier":"M004200","Title":"Totaal geregistreerde misdrijven","Unit":"aantal"},
                {"Identifier":"M004201","Title":"Opgehelderde misdrijven, relatief","Unit":"%"}]}""");
        service.answers(
                "/v4/99103NED/SoortMisdrijfCodes",
                "{\"value\":[{\"Identifier\":\"T001161\",\"Title\":\"Misdrijven, totaal\"}]}");
        service.answers("/v4/99103NED/RegioSCodes", "{\"value\":[{\"Identifier\":\"NL01\",\"Title\":\"Nederland\"}]}");
        service.answers("/v4/99103NED/PeriodenCodes", """
                {"value":[{"Identifier":"2020JJ00","Title":"2020","Status":"Definitief"},
                {"Identifier":"2021JJ00","Title":"2021","Status":"Voorlopig"},{"Identifier":"2021KW01","Title":"2021 1e kwartaal","Status":"Voorlopig"}]}""");
        service.answers("/v4/99103NED/Observations", """
                {"value":[{"Id":1,"Measure":"M004200","ValueAttribute":"None","Value":800000.0,"StringValue":null,"SoortMisdrijf":"T001161","RegioS":"NL01","Perioden":"2020JJ00"},
                {"Id":2,"Measure":"M004201","ValueAttribute":"None","Value":23.3,"StringValue":null,"SoortMisdrijf":"T001161","RegioS":"NL01","Perioden":"2020JJ00"}],
                "@odata.nextLink":"%s/v4/99103NED/Observations?$skip=2"}""".formatted(service.address()));
        service.answers("/v4/99103NED/Observations?$skip=2", """
                {"value":[{"Id":3,"Measure":"M004200","ValueAttribute":"Confidential","Value":null,"StringValue":null,"SoortMisdrijf":"T001161","RegioS":"NL01","Perioden":"2021JJ00"},
                {"Id":4,"Measure":"M004200","ValueAttribute":"Impossible","Value":null,"StringValue":null,"SoortMisdrijf":"T001161","RegioS":"NL01","Perioden":"2021KW01"}]}""");
        assertThat(imports().take("v4:99103NED", Only.ALL, NOBODY)).isEqualTo(new Outcome.Taken("99103NED", 4));
        var vintage = vintage("99103NED", LocalDate.of(2023, 4, 1));
        assertThat(line(vintage, "totaal", "NL", Period.Kind.YEAR).figures())
                .containsExactly(
                        Figure.of(Period.year(2020), 800000, Status.FINAL),
                        Figure.missing(Period.year(2021), Missing.SUPPRESSED, Status.PROVISIONAL));
        assertThat(line(vintage, "totaal", "NL", Period.Kind.QUARTER)
                        .figures()
                        .getFirst()
                        .missing())
                .contains(Missing.IMPOSSIBLE);
        var rate = figures.find(
                        new SeriesKey("99103NED", "ophelderingspercentage", "totaal", "NL"), Period.Kind.YEAR, vintage)
                .orElseThrow();
        assertThat(rate.unit()).isEqualTo(Series.Unit.PERCENT);
        assertThat(rate.at(Period.year(2020))).hasValue(23.3);
    }

    @Test
    void a_service_that_is_slow_breaks_off_fails_or_is_busy_is_asked_again_after_a_while() {
        new ReplayedTable("99104NED", "2023-05-15T02:00:00", 1).inJson(service);
        service.failsWith(500);
        service.breaksOff();
        service.isBusy("7");
        service.answersAsUsual();
        service.isBusy("Thu, 01 Jun 2023 10:00:09 GMT");
        service.hangs();
        assertThat(imports(Duration.ofSeconds(2)).take("99104NED", Only.ALL, NOBODY))
                .isEqualTo(new Outcome.Taken("99104NED", 27));
        assertThat(pauses)
                .startsWith(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(2));
        assertThat(vintage("99104NED", LocalDate.of(2023, 5, 15))).isNotNull();
    }

    @Test
    void what_was_broken_off_goes_on_at_the_next_page_and_nobody_sees_it_before() {
        var table = new ReplayedTable("99105NED", "2023-05-15T02:00:00", 1);
        table.inJson(service);
        var whole = service.address() + "/v3/99105NED/" + ReplayedTable.pageName(2);
        service.answers("/v3/99105NED/" + ReplayedTable.pageName(2), "{\"value\":[{\"ID\":20,\"Soort");
        refused("99105NED", "takings.unreadable");
        assertThat(figures.vintages("99105NED")).isEmpty();
        assertThat(takings.find(service.address() + "/v3/99105NED?").orElseThrow())
                .satisfies(taking -> assertThat(taking.figures()).isEqualTo(20))
                .satisfies(taking -> assertThat(taking.next()).isEqualTo(whole));

        service.forget();
        table.inJson(service);
        assertThat(imports().take("99105NED", Only.ALL, NOBODY)).isEqualTo(new Outcome.Taken("99105NED", 27));
        assertThat(service.asked())
                .filteredOn(path -> path.contains("TypedDataSet"))
                .containsExactly("/v3/99105NED/" + ReplayedTable.pageName(2));
        assertThat(line(vintage("99105NED", LocalDate.of(2023, 5, 15)), "totaal", "BU07580004", Period.Kind.MONTH)
                        .figures())
                .hasSize(2);
        assertThat(left("99105NED")).isZero();
    }

    @Test
    void what_was_broken_off_is_begun_anew_when_the_table_changed_since() {
        new ReplayedTable("99106NED", "2023-05-15T02:00:00", 1).inJson(service);
        service.answers("/v3/99106NED/" + ReplayedTable.pageName(1), "{");
        refused("99106NED", "takings.unreadable");
        new ReplayedTable("99106NED", "2023-05-16T02:00:00", 2).inJson(service);
        assertThat(imports().take("99106NED", Only.ALL, NOBODY)).isEqualTo(new Outcome.Taken("99106NED", 27));
        assertThat(figures.vintages("99106NED")).hasSize(1);
        assertThat(line(vintage("99106NED", LocalDate.of(2023, 5, 16)), "totaal", "NL", Period.Kind.YEAR)
                        .at(Period.year(2012)))
                .hasValue(4);
    }

    @Test
    void refuses_changed_columns_and_codes_that_the_table_does_not_name_and_keeps_nothing_of_it() {
        new ReplayedTable("47018NED", "1999-05-15T02:00:00", 1).inJson(service);
        service.answers("/v3/47018NED/DataProperties?$format=json", """
                {"value":[{"Type":"Dimension","Key":"SoortMisdrijf"},{"Type":"GeoDetail","Key":"WijkenEnBuurten"},
                {"Type":"TimeDimension","Key":"Perioden"},{"Type":"Topic","Key":"Misdrijven_9"}]}""");
        refused("47018NED", "takings.columnsChanged");
        new ReplayedTable("99107NED", "2023-05-15T02:00:00", 1).inJson(service);
        service.answers("/v3/99107NED/" + ReplayedTable.pageName(2), "{\"value\":[{\"ID\":1,\"Anders\":2}]}");
        refused("99107NED", "takings.columnsChanged");
        service.answers(
                "/v3/99107NED/SoortMisdrijf?$format=json", "{\"value\":[{\"Key\":\"0.0.0 \",\"Title\":\"Totaal\"}]}");
        refused("99107NED", "takings.unknownCode");
        assertThat(figures.vintages("99107NED")).isEmpty();
        assertThat(left("99107NED")).isZero();
    }

    @Test
    void refuses_a_service_that_stays_away_wants_to_be_left_alone_or_points_elsewhere() {
        new ReplayedTable("99108NED", "2023-05-15T02:00:00", 1).inJson(service);
        for (var attempt = 0; attempt < 5; attempt++) {
            service.failsWith(503);
        }
        refused("99108NED", "takings.unreachable");
        service.isBusy("3600");
        refused("99108NED", "takings.comeBack");
        refused("99109NED", "takings.refused");
        service.answers(
                "/v3/99108NED/" + ReplayedTable.pageName(0),
                "{\"value\":[],\"odata.nextLink\":\"http://elders.example/x\"}");
        refused("99108NED", "takings.elsewhere");
        assertThat(left("99108NED")).isZero();
    }

    @Test
    void a_part_is_asked_with_the_spaces_behind_its_keys_and_periods_by_their_type() {
        new ReplayedTable("99110NED", "2023-05-15T02:00:00", 1).describe(service);
        service.answers(
                "/v3/99110NED/TypedDataSet?$format=json&$filter=(substringof('MM',Perioden)) and (SoortMisdrijf eq '1.4.6 ')",
                """
                {"value":[{"ID":1,"SoortMisdrijf":"1.4.6 ","WijkenEnBuurten":"NL00      ","Perioden":"2012MM01","GeregistreerdeMisdrijven_1":9}]}""");
        var only = Only.of(List.of("SoortMisdrijf=1.4.6", "Perioden=MM"));
        assertThat(imports().take("99110NED", only, NOBODY)).isEqualTo(new Outcome.Taken("99110NED", 1));
        assertThatThrownBy(() -> imports().take("99110NED", Only.of(List.of("SoortMisdrijf=9.9.9")), NOBODY))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        refused -> assertThat(refused.fault().textKey()).isEqualTo("takings.noSuchKey"));
    }

    private void refused(String table, String textKey) {
        assertThatThrownBy(() -> imports().take(table, Only.ALL, NOBODY))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        refused -> assertThat(refused.fault().textKey()).isEqualTo(textKey));
    }

    private TableImport imports() {
        return imports(PATIENT);
    }

    private TableImport imports(Duration patience) {
        var settings = new FigureSettings(
                service.address() + "/v3", service.address() + "/v3", service.address() + "/v4", patience, List.of());
        return new TableImport(
                new PoliteClient(patience, pauses::add, CLOCK),
                settings,
                takings,
                runs,
                retrievals,
                failures,
                terms,
                turn,
                CLOCK);
    }

    private Vintage vintage(String dataset, LocalDate day) {
        return figures.vintages(dataset).stream()
                .filter(vintage -> vintage.referenceDate().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private Series line(Vintage vintage, String subject, String area, Period.Kind kind) {
        return figures.find(new SeriesKey(vintage.dataset().key(), "misdrijven", subject, area), kind, vintage)
                .orElseThrow();
    }

    /** What an import leaves behind of a table while it is not done. */
    private long left(String table) {
        return database.sql("""
                        select (select count(*) from series.vintage v join series.dataset d on d.id = v.dataset
                                where d.key = :table and completed_at is null)
                            + (select count(*) from series.taking where source like '%' || :table || '%')
                        """)
                .param("table", table)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
