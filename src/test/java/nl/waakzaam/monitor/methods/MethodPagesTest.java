// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Intake;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages of methods, asked over HTTP by nobody in particular. */
@ProductTest
class MethodPagesTest {
    private static final InventedFigures FIGURES = new InventedFigures(77);
    private static boolean taken;

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void take() {
        if (!taken) {
            FIGURES.takenBy(intake);
            taken = true;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        NuChecker.finds_nothing_in(answer.body(), path);
        return answer.body();
    }

    @Test
    void a_season_says_which_months_are_high_and_low_and_bears_its_mark() throws Exception {
        assertThat(page("/cijfers/seizoen/woninginbraak?gebied=" + FIGURES.town(3)))
                .contains(
                        "het hoogst in januari, het laagst in juli",
                        "DEMO: verzonnen cijfers",
                        "bekend op 1 maart 2019");
        assertThat(page("/cijfers/seizoen/woninginbraak?taal=en&gebied=" + FIGURES.town(3)))
                .contains("highest in January, lowest in July");
    }

    @Test
    void a_season_of_fewer_than_three_years_is_refused_with_the_reason() throws Exception {
        var key = new SeriesKey("proef-kort", "misdrijven", "straatroof", FIGURES.town(1));
        InventedFigures.take(intake, "proef-kort", true, writing -> {
            for (int month = 0; month < 35; month++) {
                writing.add(key, Figure.of(Period.month(2015, 1).plus(month), 10, Status.FINAL));
            }
        });
        var path = "/cijfers/seizoen/straatroof?gebied=" + FIGURES.town(1);
        assertThat(page(path)).contains("Wij kennen 35 maanden", "minstens 36");
        assertThat(get(path.replace("?", "/grafiek.svg?")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_comparison_holds_the_municipality_in_funnel_and_ranks_and_never_a_bare_rank() throws Exception {
        var path = "/cijfers/vergelijken/woninginbraak?gebied=" + FIGURES.town(1);
        assertThat(page(path))
                .contains("meer dan toeval verklaart naast gemeenten die erop lijken", "400: ", "per 1.000 woningen")
                .containsPattern("Van de 21 gemeenten ligt de plaats van XX7701 ergens tussen 1 en 1")
                .contains("Naar het aantal misdrijven is niet gekeken");
        assertThat(get(path.replace("?", "/grafiek.csv?")).body()).contains(FIGURES.town(1));
        assertThat(get(path.replace("?", "/rang/grafiek.csv?")).body()).contains(FIGURES.town(1));
        assertThat(page("/cijfers/vergelijken/woninginbraak?gebied=" + FIGURES.town(12)))
                .contains("niet te onderscheiden van gemeenten die erop lijken");
    }

    @Test
    void the_files_and_the_address_of_a_comparison_keep_the_day_it_was_seen() throws Exception {
        var here = "/cijfers/vergelijken/woninginbraak";
        var asked = "\\?gebied=" + FIGURES.town(1) + "&(?:amp;)?bekendOp=20[0-9]{2}-[0-9]{2}-[0-9]{2}\"";
        assertThat(page(here + "?gebied=" + FIGURES.town(1)))
                .containsPattern(here + "/rang/grafiek\\.csv" + asked)
                .containsPattern("(?s)" + here + asked + ".*" + here + asked);
    }

    @Test
    void what_lacks_a_denominator_is_not_compared() throws Exception {
        assertThat(page("/cijfers/vergelijken/woninginbraak?gebied=XX7799")).contains("geen cijfers per jaar");
    }

    @Test
    void a_measure_shows_its_effect_with_interval_and_what_to_beware_of() throws Exception {
        var path = "/cijfers/maatregel/woninginbraak?gebied=" + FIGURES.town(2) + "&datum=2015-01-15";
        assertThat(page(path))
                .containsPattern("na de maatregel (3[0-9]|4[0-5])% minder dan verwacht")
                .containsPattern("met 95% zekerheid tussen −[0-9]+% en −[0-9]+%")
                .contains("Er is geen gebied zonder de maatregel gekozen", "in de loop van januari 2015");
        assertThat(page(path + "&controle=" + FIGURES.town(3)))
                .doesNotContain("Er is geen gebied zonder de maatregel gekozen")
                .contains("Afgezet daartegen blijft over");
        assertThat(get(path.replace("?", "/grafiek.csv?")).body()).contains("zonder maatregel");
    }

    @Test
    void an_invented_place_is_no_measure_of_a_real_one() throws Exception {
        var real = "GM0275";
        InventedFigures.take(intake, "proef-echt", false, writing -> {
            var key = new SeriesKey("proef-echt", "misdrijven", "woninginbraak", real);
            for (int month = 0; month < 60; month++) {
                writing.add(key, Figure.of(Period.month(2013, 1).plus(month), 10 + month % 3, Status.FINAL));
            }
        });
        var path = "/cijfers/maatregel/woninginbraak?datum=2015-01-01&gebied=";
        assertThat(page(path + real + "&controle=" + FIGURES.town(2))).contains("een andere verzonnen plaats");
        assertThat(page(path + FIGURES.town(2) + "&controle=" + real)).contains("een andere verzonnen plaats");
        assertThat(page(path + real)).contains("zonder maatregel").doesNotContain("DEMO");
    }

    @Test
    void a_comparison_in_a_year_that_can_still_change_says_so_on_both_charts() throws Exception {
        var provisional = new InventedFigures(76, Status.PROVISIONAL);
        provisional.takenBy(intake);
        var said = "De cijfers van 2018 zijn voorlopig";
        var page = page("/cijfers/vergelijken/woninginbraak?gebied=" + provisional.town(1));
        assertThat(page.split(said, -1)).as("once below each chart").hasSizeGreaterThanOrEqualTo(3);
        assertThat(page("/cijfers/vergelijken/woninginbraak?gebied=" + FIGURES.town(1)))
                .doesNotContain(said);
    }

    @Test
    void a_measure_without_enough_around_it_or_outside_the_figures_is_refused() throws Exception {
        var path = "/cijfers/maatregel/woninginbraak?gebied=" + FIGURES.town(2);
        assertThat(page(path)).contains("Heeft een maatregel gewerkt?");
        assertThat(page(path + "&datum=2011-06-01")).contains("te weinig maanden");
        assertThat(page(path + "&datum=2030-06-01")).contains("Kies een dag binnen de cijfers");
        assertThat(page(path + "&datum=gisteren")).contains("Schrijf de dag als");
        assertThat(page(path + "&datum=2015-01-01&controle=" + FIGURES.town(2))).contains("Kies een ander gebied");
    }

    @Test
    void an_area_of_an_alarm_stands_beside_what_its_history_allows() throws Exception {
        assertThat(page("/cijfers/alarm/woninginbraak?gebied=" + FIGURES.town(1)))
                .contains("in december 2018 meer dan de geschiedenis verklaart");
        assertThat(page("/cijfers/alarm/woninginbraak?gebied=" + FIGURES.town(3)))
                .contains("december 2018 past bij de geschiedenis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seizoen", "alarm", "vergelijken", "maatregel"})
    void each_chart_can_be_had_in_four_forms_and_kept(String method) throws Exception {
        var query = "?gebied=" + FIGURES.town(2) + "&datum=2015-01-01";
        for (var form : new String[] {"svg", "png", "csv", "json"}) {
            var answer = get("/cijfers/" + method + "/woninginbraak/grafiek." + form + query);
            assertThat(answer.statusCode()).as(form).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).as(form).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("public");
        }
        var page = get("/cijfers/" + method + "/woninginbraak" + query);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void an_offence_that_nobody_knows_is_not_found() throws Exception {
        assertThat(get("/cijfers/seizoen/bestaat-niet").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_told_at_the_page() throws Exception {
        assertThat(page("/cijfers/seizoen/woninginbraak?bekendOp=morgen&gebied=" + FIGURES.town(3)))
                .contains("Schrijf een dag als");
    }

    @Test
    void each_method_is_explained_with_its_source_and_its_limits() throws Exception {
        assertThat(page("/cijfers/methoden")).contains("Noufaily", "Spiegelhalter", "Knox (1964)", "Bernal");
    }
}
