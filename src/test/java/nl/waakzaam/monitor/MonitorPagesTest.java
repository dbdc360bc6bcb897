// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import nl.waakzaam.series.Intake;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of figures say, to whoever asks. */
@ProductTest
class MonitorPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient database;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void tables() {
        new TakenIn(intake).all();
    }

    @Test
    void the_overview_has_the_four_crimes_and_the_targets_of_the_letter() throws Exception {
        var page = ok("/cijfers?bekendOp=2021-09-07");
        assertThat(page)
                .contains("Overvallen", "Straatroven", "Woninginbraken", "Geweld")
                .contains("<td class=\"wz-number\" data-label=\"Doel\">53,0%</td>", "53,4%", "gehaald")
                .contains("zoals gepubliceerd op 7 september 2021");
    }

    @Test
    void the_figures_of_the_letter_stay_as_they_were_published() throws Exception {
        assertThat(ok("/cijfers/uitgaven/straatroof")).contains("8.190", "7.050", "3.184", "brief-hic, 2021-09-07");
        assertThat(ok("/cijfers/uitgaven/overval")).contains("2.572", "907");
    }

    @Test
    void a_municipality_tells_what_it_was_made_of_and_counts_it_along() throws Exception {
        var page = ok("/cijfers/gemeente/" + TakenIn.MERGED + "?onderwerp=straatroof&weergave=aantal");
        assertThat(page).contains("Sinds 1 januari 2019 samen met Geldermalsen, Lingewaal, Neerijnen");
        var chart = ok("/cijfers/gemeente/" + TakenIn.MERGED + "/grafiek.csv?onderwerp=straatroof");
        assertThat(chart).containsPattern("\"?2018\"?[;,]\"?90\"?").containsPattern("\"?2019\"?[;,]\"?80\"?");
    }

    @Test
    void small_numbers_are_taken_together() throws Exception {
        var page = ok("/cijfers/gemeente/" + TakenIn.SMALL);
        assertThat(page)
                .contains("Samen in 2021 tot en met 2023: 3, dat is gemiddeld 1,0 per jaar.")
                .contains("kan toeval zijn", "De aantallen zijn klein")
                .doesNotContain("daalde");
    }

    @Test
    void a_municipality_that_has_ended_leads_to_its_successor() throws Exception {
        var answer = get("/cijfers/gemeente/GM0236");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Geldermalsen bestaat niet meer", "/cijfers/gemeente/GM1960");
    }

    @Test
    void an_area_that_nobody_knows_leads_to_the_search() throws Exception {
        var answer = get("/cijfers/gemeente/GM9998");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Dit gebied kennen wij niet", "name=\"zoek\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_search_opens_the_one_that_it_finds() throws Exception {
        var answer = get("/cijfers/gemeente?zoek=schiermonnik");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/cijfers/gemeente/GM0088");
        assertThat(ok("/cijfers/gemeente?zoek=bergen")).contains("Bergen op Zoom", "Bergen");
        var file = ok("/cijfers/gemeente/lijst.csv?zoek=bergen&volgorde=-naam");
        assertThat(file.indexOf("Steenbergen")).isPositive().isLessThan(file.indexOf("Bergen op Zoom"));
        assertThat(ok("/cijfers/gemeente?zoek=xyzzy")).contains("Wij vonden geen gebied");
    }

    @Test
    void a_later_vintage_is_not_seen_on_the_day_before_it() throws Exception {
        var path = "/cijfers/misdrijf/overval?gebied=" + TakenIn.LARGE;
        assertThat(ok(path + "&bekendOp=2024-12-31")).contains("1.200").doesNotContain("1.207");
        assertThat(ok(path + "&bekendOp=2025-12-31")).contains("1.207");
    }

    @Test
    void vintages_stand_side_by_side_with_their_difference() throws Exception {
        var page = ok("/cijfers/uitgaven/overval?gebied=" + TakenIn.LARGE);
        assertThat(page).contains("1.200", "1.207", "+7", "+0,58%", "1 jaar verschilt", "proef.csv", "Proefbureau");
    }

    @Test
    void a_vintage_alone_is_not_compared_with_itself() throws Exception {
        var asked = "?bekendOp=2024-12-31&gebied=" + TakenIn.MERGED;
        var page = ok("/cijfers/uitgaven/straatroof" + asked);
        assertThat(page)
                .contains("een uitgave", "De cijfers van deze uitgave")
                .doesNotContain("Verschil", "id=\"tweede\"");
        assertThat(ok("/cijfers/uitgaven/straatroof/lijst.csv" + asked))
                .contains("monitorproef, 2024-03-01, voorlopig")
                .doesNotContain("verschil");
    }

    @Test
    void the_municipalities_in_a_unit_are_a_list() throws Exception {
        var page = ok("/cijfers/gemeente/PV26?zoek=nieuweg");
        assertThat(page)
                .contains("De 26 gemeenten in dit gebied", "/cijfers/gemeente/GM0356?")
                .doesNotContain("/cijfers/gemeente/GM0344");
        var file = ok("/cijfers/gemeente/PV26/lijst.csv?volgorde=-naam").lines().toList();
        assertThat(file).hasSize(27);
        assertThat(file.get(1)).contains("Zeist");
        assertThat(get("/cijfers/gemeente/GM0344/lijst.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void this_year_so_far_is_compared_with_the_same_months() throws Exception {
        var page = ok("/cijfers/misdrijf/straatroof?gebied=" + TakenIn.LARGE);
        assertThat(page)
                .contains("Januari tot en met maart 2024: 180 misdrijven.", "daalde met 40%")
                .containsPattern("180 misdrijven\\.\\s*<span[^>]*>.{0,80}voorlopig");
    }

    /** Burglaries per 1,000 dwellings in 2021: 1,350 of 650,000; files have it in full. */
    @Test
    void map_table_and_chart_have_the_same_number() throws Exception {
        var map = "/cijfers/kaart/woninginbraak";
        assertThat(row(ok(map + "/grafiek.csv?tot=2021"), "Eindhoven")).contains("\"2,076923\"");
        var table = ok(map + "?tot=2021&zoek=eindhoven");
        assertThat(table.substring(table.indexOf("id=\"gemeenten\""))).contains("2,08", "Eindhoven");
        var chart = ok("/cijfers/gemeente/" + TakenIn.LARGE + "/grafiek.csv?weergave=per1000");
        assertThat(row(chart, "2021")).contains("\"2,076923\"");
        assertThat(ok("/cijfers/misdrijf/woninginbraak?gebied=" + TakenIn.LARGE))
                .contains(">2,08<");
    }

    @Test
    void invented_figures_are_marked_on_page_and_files() throws Exception {
        var path = "/cijfers/gemeente/" + TakenIn.INVENTED;
        assertThat(ok(path + "?onderwerp=straatroof")).contains("DEMO: verzonnen cijfers");
        for (var form : new String[] {"svg", "csv", "json"}) {
            assertThat(ok(path + "/grafiek." + form + "?onderwerp=straatroof"))
                    .as(form)
                    .contains("DEMO: verzonnen cijfers");
        }
        assertThat(isMarked("/cijfers/gemeente/" + TakenIn.INVENTED)).isTrue();
        assertThat(isMarked("/cijfers/gemeente/" + TakenIn.LARGE)).isFalse();
    }

    /** Whether a picture has the amber ground of the mark, wide enough for its words. */
    private boolean isMarked(String path) throws Exception {
        var address = URI.create("http://localhost:" + port + path + "/grafiek.png?onderwerp=straatroof");
        var answer = CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        var picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(answer.body())));
        return IntStream.range(0, picture.getHeight())
                .anyMatch(y -> IntStream.range(0, picture.getWidth())
                                .filter(x -> (picture.getRGB(x, y) & 0xffffff) == 0xfff4dc)
                                .count()
                        > 200);
    }

    @Test
    void a_map_is_titled_with_where_half_of_the_municipalities_lie_and_names_none() throws Exception {
        var words = new Words(messages, Locale.of("nl"));
        var title = new MapTitle("Straatroven", "per 1.000 inwoners", "2021", true, words);
        assertThat(title.of(IntStream.rangeClosed(1, 12).asDoubleStream()))
                .isEqualTo("Straatroven per 1.000 inwoners in 2021: in de helft van de gemeenten tussen 4,00 en 9,00");
        assertThat(title.of(IntStream.of(0, 0, 0, 0, 0, 0, 0, 3).asDoubleStream()))
                .endsWith(": in minstens de helft van de gemeenten 0,00");
        assertThat(title.of(IntStream.of(1, 2).asDoubleStream())).isEqualTo("Straatroven per 1.000 inwoners in 2021");
        assertThat(ok("/cijfers/kaart/straatroof?tot=2021&weergave=aantal")).contains("Straatroven in 2021");
    }

    @Test
    void a_percentage_is_told_how_sure_it_is_only_where_its_counts_are_published() throws Exception {
        new TakenIn(intake).clearance("GM0518");
        assertThat(clearance(ok("/cijfers/misdrijf/overval?gebied=GM0518")))
                .contains("51,0%", "50,0%", "40,4% tot 59,6%", "niet gehaald", "(monitorproef-opheldering)");
        assertThat(clearance(ok("/cijfers/misdrijf/overval?bekendOp=2021-09-07")))
                .contains("53,0%", "53,4%", "gehaald", "(doelen-opheldering)", "(opheldering)")
                .doesNotContain("Toeval (95%)");
        assertThat(ok("/cijfers/misdrijf/overval?gebied=" + TakenIn.LARGE)).doesNotContain("Opgehelderde misdrijven");
    }

    private static String clearance(String page) {
        var section = page.substring(page.indexOf("<h2>Opgehelderde misdrijven"));
        return section.substring(0, section.indexOf("</section>"));
    }

    @Test
    void a_rate_names_where_its_denominator_comes_from() throws Exception {
        var page = ok("/cijfers/gemeente/" + TakenIn.LARGE);
        assertThat(page.substring(page.indexOf("wz-offence__source"), page.indexOf("</article>")))
                .contains("(monitorproef)", "; Proefbureau", "(monitorproef-noemers)");
        var without = ok("/cijfers/gemeente/" + TakenIn.MERGED);
        assertThat(without.substring(without.indexOf("wz-offence__source"), without.indexOf("</article>")))
                .contains("(monitorproef)")
                .doesNotContain("noemers");
    }

    @ParameterizedTest
    @CsvSource({"svg,image/svg+xml", "png,image/png", "csv,text/csv", "json,application/json"})
    void a_chart_is_taken_away_and_not_sent_again_while_it_is_the_same(String form, String type) throws Exception {
        var path = "/cijfers/misdrijf/woninginbraak/grafiek." + form + "?gebied=" + TakenIn.LARGE;
        var first = get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("woninginbraak-GM0772." + form);
        isNotSentAgain(path, first);
    }

    @Test
    void a_page_may_be_kept_by_who_is_unknown_and_by_nobody_else() throws Exception {
        var path = "/cijfers/gemeente/" + TakenIn.LARGE;
        isNotSentAgain(path, get(path));
        assertThat(get(path, "Cookie", "waakzaam_sessie=iets").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void what_cannot_be_read_is_told_on_the_page_and_refused_for_a_file() throws Exception {
        assertThat(ok("/cijfers?bekendOp=gisteren")).contains("Schrijf een dag als 2021-09-07.", "href=\"#bekendOp\"");
        assertThat(get("/cijfers/grafiek.csv?bekendOp=gisteren").statusCode()).isEqualTo(400);
        assertThat(get("/cijfers/misdrijf/bestaat-niet").statusCode()).isEqualTo(404);
    }

    /** The drawing has all, whatever is searched. */
    @Test
    void the_list_beside_the_map_is_searched_and_sorted_and_taken_along_as_it_stands() throws Exception {
        var map = "/cijfers/kaart/woninginbraak";
        var asked = "?weergave=aantal&tot=2021&volgorde=-cijfer";
        var found = ok(map + asked + "&zoek=schiermon");
        assertThat(found).contains("Eindhoven", "aria-sort=\"descending\"", "de plaats in deze lijst zegt weinig");
        assertThat(list(found)).contains("Schiermonnikoog").doesNotContain("Eindhoven");
        assertThat(found).contains(map + "/lijst.ods?", "zoek=schiermon&amp;volgorde=-cijfer");
        var file = ok(map + "/lijst.csv" + asked);
        assertThat(file.indexOf("Eindhoven")).isPositive().isLessThan(file.indexOf("Schiermonnikoog"));
        assertThat(row(file, "Eindhoven"))
                .contains("\"GM0772\"", "\"2021\"", "\"1350\"", "\"definitief\"", "Proefbureau");
        assertThat(ok(map + "/lijst.csv" + asked + "&zoek=schiermon").lines()).hasSize(2);
        assertThat(sheet(map + "/lijst.ods" + asked + "&zoek=schiermon"))
                .contains("Schiermonnikoog")
                .doesNotContain("Eindhoven");
    }

    @Test
    void what_is_counted_in_for_a_part_is_marked_as_an_estimate_on_page_and_files() throws Exception {
        var explained = "≈ Geschat: in de cijfers tot 1 januari 2021 telt Haaren voor 33% mee.";
        var area = "/cijfers/gemeente/" + TakenIn.PARTLY;
        assertThat(ok(area))
                .contains(explained, "≈ Deels geschat: hierin telt mee 33% van Haaren, tot 1 januari 2021.");
        for (var form : new String[] {"csv", "json"}) {
            assertThat(ok(area + "/grafiek." + form)).as(form).contains(explained);
            assertThat(ok(area + "/grafiek." + form + "?van=2021")).as(form).doesNotContain("Geschat");
        }
        var offence = "/cijfers/misdrijf/overval";
        assertThat(ok(offence + "?gebied=" + TakenIn.PARTLY)).contains("≈ 233", "definitief, geschat");
        var years = ok(offence + "/lijst.csv?gebied=" + TakenIn.PARTLY);
        assertThat(row(years, "\"2018\"")).contains("\"233\"", "33% van Haaren");
        assertThat(row(years, "\"2022\"")).contains("\"200\"").doesNotContain("Haaren");
        var map = "/cijfers/kaart/overval";
        assertThat(list(ok(map + "?weergave=aantal&tot=2018&zoek=vught"))).contains("≈ 233", "definitief, geschat");
        assertThat(row(ok(map + "/lijst.csv?weergave=aantal&tot=2018"), "Vught"))
                .contains("33% van Haaren");
        assertThat(ok(map + "/grafiek.csv?weergave=aantal&tot=2018")).contains("≈ Deels geschat");
        assertThat(ok("/cijfers/gemeente/" + TakenIn.MERGED)).doesNotContain("eschat");
        assertThat(ok("/cijfers/gemeente/GM0824")).doesNotContain("samen met Haaren");
    }

    @Test
    void the_years_of_vintages_are_taken_along_as_they_stand() throws Exception {
        var path = "/cijfers/uitgaven/overval";
        var asked = "?gebied=" + TakenIn.LARGE + "&volgorde=-verschil&zoek=202";
        assertThat(list(ok(path + asked))).contains(">2022<", ">+7<").doesNotContain(">2014<");
        var file = ok(path + "/lijst.csv" + asked).lines().toList();
        assertThat(file).hasSize(5);
        assertThat(file.get(1)).contains("\"2022\"", "\"1200\"", "\"1207\"", "\"7\"", "Proefbureau");
        assertThat(sheet(path + "/lijst.ods" + asked)).contains("2022").doesNotContain("2014");
    }

    @Test
    void both_lists_of_the_overview_are_searched_apart() throws Exception {
        var asked = "bekendOp=2021-09-07&doel-zoek=straatroven&doel-volgorde=-jaar";
        assertThat(ok("/cijfers?" + asked)).contains("29,2%").doesNotContain("53,0%");
        var file = ok("/cijfers/opheldering/lijst.csv?" + asked).lines().toList();
        assertThat(file).hasSizeGreaterThan(1);
        assertThat(file.subList(1, file.size()))
                .allSatisfy(line -> assertThat(line).contains("Straatroven"));
        assertThat(ok("/cijfers?bekendOp=2021-09-07&doel-zoek=xyzzy")).contains("Niets gevonden");
        assertThat(ok("/cijfers/eigen/lijst.csv?eigen-zoek=xyzzy").lines()).hasSize(1);
    }

    @Test
    void the_sources_tell_what_did_not_come_in() throws Exception {
        database.sql("insert into series.failure values ('99150NED', '2024-05-06T10:00:00Z', 'CONTENT')")
                .update();
        try {
            assertThat(ok("/cijfers/bronnen?zoek=99150"))
                    .contains(
                            "99150NED",
                            "6 mei 2024: de tabel is anders dan wij haar kennen",
                            "de laatste keer niet binnen");
            assertThat(ok("/cijfers/bronnen/lijst.csv?zoek=99150")).contains("6 mei 2024");
        } finally {
            database.sql("delete from series.failure where \"table\" = '99150NED'")
                    .update();
        }
        assertThat(ok("/cijfers/bronnen?zoek=monitorproef-noemers"))
                .contains("monitorproef-noemers", "Proefbureau", "1 maart 2024")
                .doesNotContain("99150NED");
        assertThat(sheet("/cijfers/bronnen/lijst.ods?zoek=monitorproef-demo")).contains("DEMO");
    }

    /** What stands behind the chart and its table. */
    private static String list(String page) {
        return page.substring(page.lastIndexOf("<table"));
    }

    private String sheet(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (var zip = new ZipInputStream(answer.body())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content in " + path);
    }

    private void isNotSentAgain(String path, HttpResponse<String> first) throws Exception {
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public", "max-age");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private static String row(String csv, String name) {
        return csv.lines().filter(line -> line.contains(name)).findFirst().orElseThrow();
    }

    private String ok(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            asked.headers(headers);
        }
        return CLIENT.send(asked.build(), BodyHandlers.ofString());
    }
}
