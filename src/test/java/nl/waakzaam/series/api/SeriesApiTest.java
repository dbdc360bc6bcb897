// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.site.PublicAddress;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open figures over HTTP, as machines ask them. */
@ProductTest
class SeriesApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    PublicAddress address;

    private final String table = "proef-" + UUID.randomUUID();

    @BeforeEach
    void take() {
        take("2020-03-01", 120, Status.PROVISIONAL);
        take("2021-03-01", 125, Status.FINAL);
    }

    private void take(String table, Consumer<Intake.Writing> figures) {
        take(new Dataset(table, "Proef", "Trial", "Wij", "CC0-1.0", null, false), figures);
    }

    private void take(Dataset dataset, Consumer<Intake.Writing> figures) {
        var table = dataset.key();
        intake.take(
                new Coming(dataset, LocalDate.of(2021, 3, 1), Instant.EPOCH, "2021-03", "proef.csv", table), figures);
    }

    private void take(String referenceDate, double count, Status status) {
        var dataset = new Dataset(table, "Proef", "Trial", "Politie", "CC-BY-4.0", "https://example.org/tabel", false);
        var day = LocalDate.parse(referenceDate);
        var retrieved = Instant.parse(referenceDate + "T08:00:00Z");
        intake.take(new Coming(dataset, day, retrieved, "2021-03", "proef.csv", referenceDate), writing -> {
            var key = new SeriesKey(table, "misdrijven", "overval", "GM0344");
            writing.add(key, Figure.of(Period.year(2018), 100, Status.FINAL));
            writing.add(key, Figure.of(Period.year(2019), count, status));
            writing.add(key, Figure.missing(Period.year(2020), Missing.NOT_COLLECTED, status));
            writing.add(key.in("GM0363"), Figure.of(Period.month(2019, 1), 7, Status.FINAL));
        });
    }

    @Test
    void a_figure_comes_with_where_it_stands_and_what_is_missing_is_never_nought() throws Exception {
        var page = json("?tabel=" + table + "&gebied=GM0344");
        var figures = page.get("waarnemingen");
        assertThat(figures.valueStream().map(one -> one.get("periode").asString()))
                .containsExactly("2018JJ00", "2019JJ00", "2020JJ00");
        assertThat(figures.get(1).get("waarde").asDouble()).isEqualTo(125);
        assertThat(figures.get(1).get("status").asString()).isEqualTo("DEFINITIEF");
        assertThat(figures.get(2).get("waarde").isNull()).isTrue();
        assertThat(figures.get(2).get("ontbreekt").asString()).isEqualTo("NIET_VERZAMELD");
        assertThat(page.get("uitgaven").get(0).get("peilDatum").asString()).isEqualTo("2021-03-01");
        assertThat(figures.get(0).get("uitgave"))
                .isEqualTo(page.get("uitgaven").get(0).get("uitgave"));
    }

    @Test
    void figures_are_told_as_they_were_known_on_a_day() throws Exception {
        var page = json("?tabel=" + table + "&gebied=GM0344&bekendOp=2020-12-31&vanaf=2019&tot=2019");
        assertThat(page.get("waarnemingen")
                        .valueStream()
                        .map(one -> one.get("waarde").asDouble()))
                .containsExactly(120.0);
        assertThat(page.get("waarnemingen").get(0).get("status").asString()).isEqualTo("VOORLOPIG");
        assertThat(json("?tabel=" + table + "&bekendOp=2019-12-31").get("waarnemingen"))
                .isEmpty();
    }

    @Test
    void periods_of_one_length_can_be_asked_for() throws Exception {
        assertThat(json("?tabel=" + table + "&soortPeriode=MM")
                        .get("waarnemingen")
                        .valueStream()
                        .map(one -> one.get("periode").asString()))
                .containsExactly("2019MM01");
    }

    @Test
    void the_same_comes_as_csv() throws Exception {
        var answer = ask("?tabel=" + table + "&gebied=GM0344&vanaf=2019", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body().lines().skip(1))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"2019JJ00\",\"125\",\"AANTAL\",\"\",\"DEFINITIEF\"")
                .contains("\"2021-03-01\"");
    }

    @Test
    void every_site_may_read_them_and_nobody_is_sent_the_same_twice() throws Exception {
        var first = ask("?tabel=" + table, "application/json");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=600, public");
        var mark = first.headers().firstValue("ETag").orElseThrow();
        var again = send(request("?tabel=" + table, "application/json").header("If-None-Match", mark));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void who_has_it_already_is_told_so_with_how_long_it_may_be_kept() throws Exception {
        for (var accept : List.of("application/json", "text/csv")) {
            var mark =
                    ask("?tabel=" + table, accept).headers().firstValue("ETag").orElseThrow();
            var again = send(request("?tabel=" + table, accept).header("If-None-Match", mark));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.headers().allValues("Cache-Control")).containsExactly("max-age=600, public");
            assertThat(again.headers().allValues("ETag")).containsExactly(mark);
            assertThat(again.headers().allValues("Vary")).contains("Accept");
            assertThat(again.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        }
    }

    @Test
    void a_script_of_another_site_may_ask_and_reads_what_is_wrong() throws Exception {
        var wrong = send(request("?pagina=0", "application/json").header("Origin", "https://elders.example"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        var before = send(request("", "*/*")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elders.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match"));
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(before.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-None-Match");
    }

    /** Lines of months lie before those of years, and are more than a page holds. */
    @Test
    void pages_follow_each_other_to_the_last_line_of_the_chosen_length() throws Exception {
        var mixed = table + "-lang";
        take(mixed, writing -> {
            for (int number = 0; number < 230; number++) {
                var key = new SeriesKey(mixed, "misdrijven", "overval", "BU0344%04d".formatted(number));
                writing.add(key, Figure.of(Period.month(2019, 1), number, Status.FINAL));
                writing.add(key, Figure.of(Period.year(2019), number, Status.FINAL));
            }
        });
        var asked = "?tabel=" + mixed + "&soortPeriode=JJ";
        assertThat(json(asked).get("waarnemingen")).hasSize(200);
        assertThat(json(asked).get("meer").asBoolean()).isTrue();
        var first = ask(asked, "text/csv");
        assertThat(first.body().lines()).hasSize(201);
        var next = first.headers().firstValue("Link").orElseThrow();
        assertThat(next).isEqualTo("</api/v1/cijfers" + asked + "&pagina=2>; rel=\"next\"");
        var last = ask(asked + "&pagina=2", "text/csv");
        assertThat(last.body().lines()).hasSize(31);
        assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void a_code_that_nobody_knows_is_refused_and_not_answered_with_nothing() throws Exception {
        var answer = ask("?tabel=geen&maat=geen&onderwerp=overval,geen&gebied=Utrecht", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        var errors = new JsonMapper().readTree(answer.body()).get("errors");
        assertThat(errors.valueStream().map(error -> error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "seriesapi.unknown.tabel",
                        "seriesapi.unknown.maat",
                        "seriesapi.unknown.onderwerp",
                        "seriesapi.unknown.gebied");
        assertThat(answer.body()).contains("/api/v1/cijfers/onderwerpen");
        assertThat(json("?tabel=" + table + "&gebied=GM0344,GM0363&onderwerp=overval")
                        .get("waarnemingen"))
                .hasSize(4);
    }

    @Test
    void a_misspelt_parameter_is_refused_and_the_right_ones_are_named() throws Exception {
        var answer = ask("?tabellen=" + table, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("tabel, maat, onderwerp, gebied, soortPeriode")
                .doesNotContain("tabellen");
        assertThat(ask("?taal=en&pagina=0", "application/json").body()).doesNotContain("parameters");
    }

    @Test
    void periods_that_run_backwards_and_a_day_to_come_are_refused() throws Exception {
        var answer = ask("?vanaf=2020&tot=2019&bekendOp=2199-01-01", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("niet voor de eerste", "niet later is dan vandaag");
    }

    @Test
    void what_is_liked_best_is_given() throws Exception {
        assertThat(ask("?tabel=" + table, "text/csv;q=0.5, application/json").body())
                .startsWith("{");
        assertThat(ask("?tabel=" + table, "application/json;q=0.5, text/csv").body())
                .contains("\"tabel\",");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() throws Exception {
        var answer = ask("?soortPeriode=WW&vanaf=gisteren&tot=20201&bekendOp=7-9-2021&pagina=0", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonMapper().readTree(answer.body()).get("errors")).hasSize(5);
    }

    @Test
    void the_tables_are_listed_with_their_vintages_and_codes_with_their_names() throws Exception {
        var own = json("/tabellen")
                .valueStream()
                .filter(one -> one.get("tabel").asString().equals(table))
                .findFirst()
                .orElseThrow();
        assertThat(own.get("uitgaven")).hasSize(2);
        assertThat(json("/maten").valueStream().map(one -> one.get("code").asString()))
                .contains("misdrijven");
        assertThat(json("/onderwerpen").valueStream().map(one -> one.get("code").asString()))
                .contains("overval");
    }

    @Test
    void the_catalogue_names_each_table_with_its_files_and_no_invented_one() throws Exception {
        var invented = "verzonnen-" + UUID.randomUUID();
        intake.take(
                new Coming(
                        new Dataset(invented, "Verzonnen", "Invented", "Niemand", "CC0-1.0", null, true),
                        LocalDate.of(2021, 1, 1),
                        Instant.EPOCH,
                        "1",
                        "demo",
                        "1"),
                writing -> writing.add(
                        new SeriesKey(invented, "misdrijven", "overval", "XX0009"),
                        Figure.of(Period.year(2020), 1, Status.FINAL)));
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + SeriesCatalogue.PATH)));
        var nodes = new JsonMapper().readTree(answer.body()).get("@graph");
        assertThat(nodes.valueStream().filter(node -> node.get("@id").asString().endsWith("#" + table)))
                .singleElement()
                .satisfies(node -> assertThat(node.get("dcat:distribution")).hasSize(2))
                .satisfies(node -> assertThat(node.get("dct:creator").get("@id").asString())
                        .endsWith("#van-Politie"));
        assertThat(answer.body()).doesNotContain(invented);
        assertThat(json("?tabel=" + invented)
                        .get("waarnemingen")
                        .get(0)
                        .get("verzonnen")
                        .asBoolean())
                .isTrue();
    }

    /** DCAT-AP-NL 3.0, obligatory properties with how many there may be, and what they lead to. */
    @Test
    void the_catalogue_has_all_that_dcat_ap_nl_asks_also_of_what_stands_here_itself() throws Exception {
        var own = new Dataset(table + "-zelf", "Proef", "Trial", "Wij", "CC0-1.0", address.name(), false);
        take(
                own,
                writing -> writing.add(
                        new SeriesKey(own.key(), "proef", "proef", "NL"),
                        Figure.of(Period.year(2018), 1, Status.FINAL)));
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + SeriesCatalogue.PATH)));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json");
        assertThat(new CatalogueOfGraph(new JsonMapper().readTree(answer.body())).faults())
                .isEmpty();
    }

    private JsonNode json(String rest) throws Exception {
        var answer = ask(rest, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> ask(String rest, String accept) throws Exception {
        return send(request(rest, accept));
    }

    private HttpRequest.Builder request(String rest, String accept) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + SeriesApi.PATH + rest))
                .header("Accept", accept);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
