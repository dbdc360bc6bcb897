// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import nl.waakzaam.series.Intake;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of months that stand out, in the table of the police as of a day long before anybody else's. */
@ProductTest
class AlarmPagesTest {
    private static final LocalDate KNOWN = LocalDate.of(1998, 3, 1);
    private static final String PATH = "/cijfers/alarmen";
    private static final String DAY = "bekendOp=1998-03-02";

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    AlarmRounds rounds;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void is_computed_behind_the_first_reader_and_lists_only_what_needs_a_look() throws Exception {
        InventedFigures.ofThePolice(intake, KNOWN, Map.of("GM0344", 1, "GM0363", 2, "GM0599", 3));
        assertThat(get(PATH + "?bekendOp=1990-01-01").body()).contains("geen tabel met cijfers per maand bekend");
        var first = get(PATH + "?" + DAY);
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(first.body()).contains("worden nu berekend");
        var round = computed(rounds, KNOWN);
        assertThat(round.alarms()).extracting(Alarm::area).containsExactly("GM0344");
        var list = get(PATH + "?" + DAY);
        NuChecker.finds_nothing_in(list.body(), PATH);
        assertThat(list.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        assertThat(list.body())
                .contains("Eén gebied valt op in december 1997", "Utrecht", "Wij bekeken")
                .doesNotContain("Rotterdam");
        assertThat(get(PATH + "?zoek=Rotter&" + DAY).body()).doesNotContain("/cijfers/alarm/woninginbraak");
        assertThat(get(PATH + "?zoek=utr&soort=gemeente&onderwerp=woninginbraak&volgorde=naam&" + DAY)
                        .body())
                .contains("/cijfers/alarm/woninginbraak?gebied=GM0344");
        assertThat(get(PATH + ".csv?" + DAY).body())
                .contains("\"GM0344\",\"Utrecht\",\"gemeente\",\"woninginbraak\"", "\"1997MM12\"", "\"1998-03-01\"");
        assertThat(get(PATH + ".ods?" + DAY).statusCode()).isEqualTo(200);
    }

    static AlarmRound computed(AlarmRounds rounds, LocalDate known) {
        var answer = rounds.on(known);
        for (var end = System.nanoTime() + 30_000_000_000L; answer instanceof AlarmRounds.Answer.Computing; ) {
            assertThat(System.nanoTime()).as("computing for too long").isLessThan(end);
            Thread.onSpinWait();
            answer = rounds.on(known);
        }
        return ((AlarmRounds.Answer.Ready) answer).round();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
