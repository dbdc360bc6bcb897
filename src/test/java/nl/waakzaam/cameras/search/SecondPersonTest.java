// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More than usual is allowed or refused by a colleague, never by oneself. */
@ProductTest
class SecondPersonTest {
    private static final String PATH = "/politie/cameras";
    private static final String OWN = PATH + "/zoekingen/";
    private static final String REQUESTS = PATH + "/verzoeken";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    CaseSearches searches;

    @Autowired
    Clock clock;

    private final String number = "PL0900 " + UUID.randomUUID();
    private Screens asking;
    private UUID search;

    @BeforeEach
    void ask() throws Exception {
        var cameras = new PlacedCameras(product, "GM0344", clock.instant());
        cameras.camera("voordeur", 10, 180, Kept.days(7));
        var from = LocalDateTime.ofInstant(clock.instant(), DutchTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(6);
        var form = cameras.form(
                number, Offence.OVERVAL, 700, from.toString(), from.plusHours(1).toString());
        form.put("waarom", "de daders reden drie kilometer om");
        asking = detective("RE03");
        var sent = asking.post(PATH, form);
        assertThat(sent.statusCode()).isEqualTo(302);
        var address = sent.headers().firstValue("Location").orElseThrow();
        search = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void it_waits_and_shows_no_camera_until_a_colleague_allows_it() throws Exception {
        assertThat(searches.find(search)).isEmpty();
        assertThat(asking.get(OWN + search).body())
                .contains("Een collega van uw eenheid")
                .doesNotContain("Oudegracht");
        assertThat(asking.post(OWN + search + ".csv", Map.of()).statusCode()).isEqualTo(404);

        var colleague = detective("RE03");
        assertThat(colleague.get(REQUESTS).body()).contains(number);
        assertThat(colleague.get(REQUESTS + "/" + search).body()).contains("de daders reden drie kilometer om");
        assertThat(decide(colleague, "toestaan", "past bij de vlucht").statusCode())
                .isEqualTo(302);

        assertThat(searches.find(search)).isPresent();
        assertThat(asking.get(OWN + search).body()).contains("Oudegracht");
        assertThat(colleague.get(REQUESTS).body()).doesNotContain(number);
        assertThat(colleague.get(OWN + search).statusCode()).isEqualTo(404);
    }

    @Test
    void refused_it_tells_why_and_can_be_asked_anew() throws Exception {
        decide(detective("RE03"), "weigeren", "zoek eerst langs de weg");

        assertThat(searches.find(search)).isEmpty();
        assertThat(asking.get(OWN + search).body())
                .contains("zoek eerst langs de weg")
                .doesNotContain("Oudegracht");
    }

    @Test
    void nobody_decides_about_the_own_request() throws Exception {
        assertThat(asking.get(REQUESTS).body()).doesNotContain(number);
        assertThat(asking.get(REQUESTS + "/" + search).statusCode()).isEqualTo(404);
        assertThat(decide(asking, "toestaan", "ik vind het goed").statusCode()).isEqualTo(404);
        assertThat(searches.find(search)).isEmpty();

        assertThatThrownBy(() -> database.sql("""
                                update cameras.case_search
                                set approved_by = asked_by, approved_at = now(), decided_because = 'x' where id = ?
                                """).param(search).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_detective_of_another_unit_neither_sees_nor_decides_it() throws Exception {
        var elsewhere = detective("RE05");

        assertThat(elsewhere.get(REQUESTS).body()).doesNotContain(number);
        assertThat(elsewhere.get(REQUESTS + "/" + search).statusCode()).isEqualTo(404);
        assertThat(decide(elsewhere, "toestaan", "prima").statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_decided_once_and_for_a_reason() throws Exception {
        var colleague = detective("NL");
        assertThat(decide(colleague, "toestaan", " ").body()).contains("id=\"reden-error\"");
        assertThat(decide(colleague, "weigeren", "te ruim").statusCode()).isEqualTo(302);
        assertThat(decide(detective("NL"), "toestaan", "toch wel").statusCode()).isEqualTo(404);

        assertThat(searches.find(search)).isEmpty();
        assertThat(log())
                .containsExactly("; de daders reden drie kilometer om", "; beoordelen", "; geweigerd: te ruim");
    }

    private HttpResponse<String> decide(Screens who, String decision, String because) throws Exception {
        return who.post(REQUESTS + "/" + search + "/" + decision, Map.of("reden", because));
    }

    private Screens detective(String area) {
        return new Screens(port, new TestSessions(product).startIn(Role.DETECTIVE, area));
    }

    private List<String> log() {
        return database.sql("""
                        select replace(access_reason, ?, '') from accountability.processing_log
                        where object_id = ? order by id
                        """)
                .params(number + "; overval; daad", search.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
