// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.hits.figures.CountTable.Cell;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody may see how many hits there are; nobody can find one of them in it. */
@Journey
class FiguresTest {
    private static final int MANY = 23;
    private static final String ASSEN = "GM0106";
    private static final String URK = "GM0184";

    @LocalServerPort
    int port;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private final Browser browser;
    private final HttpClient http = HttpClient.newHttpClient();

    FiguresTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void begin() {
        var longAgo = clock.instant().minus(Duration.ofDays(100));
        for (int i = 0; i < MANY; i++) {
            aHit(ASSEN, i < 6 ? "NOT_THE_SAME" : "ASSIGNED", longAgo, Duration.ofHours(10 + i));
        }
        for (int i = 0; i < 6; i++) {
            aHit(ASSEN, "RETURNED", longAgo, Duration.ofHours(1));
        }
        for (int i = 0; i < 4; i++) {
            aHit(URK, "NEW", longAgo, Duration.ZERO);
        }
        for (int i = 0; i < 50; i++) {
            aHit(URK, "NEW", clock.instant(), Duration.ZERO);
        }
        database.sql("delete from hits.figures").update();
    }

    @AfterAll
    void end() {
        database.sql("delete from hits.pair where bought_kind = 'PROEF'").update();
        database.sql("delete from hits.figures").update();
    }

    @Test
    void counts_are_rounded_small_ones_left_out_and_the_last_weeks_not_there() {
        var current = figures.current();
        assertThat(table(current, "gemeente").cells())
                .contains(new Cell(ASSEN, 30))
                .extracting(Cell::value)
                .doesNotContain(URK);
        assertThat(table(current, "categorie").cells()).contains(new Cell("horloge", 35));
        assertThat(table(current, "week").small()).isEqualTo(51);
        assertThat(Duration.between(current.until().atStartOfDay().toInstant(ZoneOffset.UTC), clock.instant()))
                .isGreaterThan(Duration.ofDays(27));
        assertThat(table(current, "uitkomst").cells()).contains(new Cell("NOT_THE_SAME", 5), new Cell("ASSIGNED", 15));
        assertThat(current.falseShare()).isEqualTo(50);
        assertThat(current.times())
                .filteredOn(time -> time.state().equals("ASSIGNED"))
                .containsExactly(new HitFigures.StepTime("ASSIGNED", 24, 31));
        assertThat(current.times()).extracting(HitFigures.StepTime::state).doesNotContain("NOT_THE_SAME");
    }

    @Test
    void what_was_published_stays_the_same_all_week_on_every_node() {
        var first = figures.current();
        aHit(ASSEN, "NEW", clock.instant().minus(Duration.ofDays(99)), Duration.ZERO);
        assertThat(figures.current()).isEqualTo(first);
    }

    @Test
    void machines_get_them_with_all_that_a_reader_must_know() throws Exception {
        var answer = json.readTree(get("/api/v1/cijfers/treffers"));
        for (var field : List.of("titel", "licentie", "definities", "bescherming", "vanafDatum", "totDatum")) {
            assertThat(answer.get(field)).as(field).isNotNull();
        }
        assertThat(answer.get("tabellen")
                        .valueStream()
                        .map(table -> table.get("naam").asString()))
                .containsExactly("categorie", "gemeente", "uitkomst", "week");
        assertThat(answer.findValues("aantal").stream().map(JsonNode::asLong))
                .isNotEmpty()
                .allMatch(number -> number >= 5 && number % 5 == 0);
        assertThat(get("/cijfers/treffers.csv"))
                .startsWith("\"tabel\",\"waarde\",\"aantal\"")
                .contains("\"gemeente\",\"" + ASSEN + "\",\"30\"")
                .contains("\"aandeel-niet-hetzelfde\",\"procent\",\"50\"")
                .contains("\"onderdrukt\",\"week\",\"51\"")
                .doesNotContain(URK);
    }

    @Test
    void the_csv_is_described_where_csvw_has_readers_look() throws Exception {
        var about = json.readTree(get("/cijfers/treffers.csv-metadata.json"));
        for (var field : List.of("dc:title", "dc:license", "dc:temporal", "dc:created", "dc:description", "notes")) {
            assertThat(about.get(field)).as(field).isNotNull();
        }
        assertThat(about.get("tableSchema")
                        .get("columns")
                        .valueStream()
                        .map(column -> column.get("name").asString()))
                .containsExactly("tabel", "waarde", "aantal");
    }

    @Test
    void weeks_are_those_of_the_database_at_the_turn_of_every_year() {
        for (var day = LocalDate.of(2020, 12, 20); day.getYear() < 2040; day = day.plusDays(1)) {
            if (day.getDayOfYear() < 12 || day.getDayOfYear() > 350) {
                var week = database.sql("select to_char(?::date, 'IYYY-\"W\"IW')")
                        .param(day)
                        .query(String.class)
                        .single();
                assertThat(day.format(Figures.WEEK)).isEqualTo(week);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void everybody_reads_them(String language, String device) throws Exception {
        var visit = new Visit(device.equals("phone") ? browser.phone() : browser.desk());
        visit.open("/cijfers/treffers?taal=" + language);
        assertThat(visit.page().locator("main").textContent()).contains("Assen").doesNotContain("Urk");
        visit.looksFine("figures-" + language);
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static CountTable table(HitFigures figures, String name) {
        return figures.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void aHit(String municipality, String state, Instant foundAt, Duration after) {
        var bought = UUID.randomUUID();
        var stolen = 2_000_000_000L + Math.abs(bought.getMostSignificantBits() % 1_000_000_000L);
        database.sql("""
                        with pair as (
                            insert into hits.pair values (:bought, :stolen, 'SAME', 1000, 1, 'PROEF', 'A', 'PROEF', 'A', '{}',
                                '{}', :found) returning bought_good, stolen_good),
                        hit as (
                            insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, sold, state,
                                found_at, changed_at)
                            select bought_good, stolen_good, gen_random_uuid(), :municipality, 'horloge', false, :state, :found,
                                :found from pair returning id)
                        insert into hits.step (hit_id, at, by, state) select id, :at, 'account:1', :state from hit
                        """)
                .param("bought", bought)
                .param("stolen", stolen)
                .param("municipality", municipality)
                .param("state", state)
                .param("found", foundAt.atOffset(ZoneOffset.UTC))
                .param("at", foundAt.plus(after).atOffset(ZoneOffset.UTC))
                .update();
    }
}
