// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What cannot be done in a report is said, and what was typed stays. */
@ProductTest
class ReportRefusalsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Writing writing;

    @Autowired
    Decisions decisions;

    @Autowired
    Remarks remarks;

    private final String organisation = "Ministerie " + UUID.randomUUID();
    private final Actor colleague =
            new Actor("account:1", "Collega", organisation, Set.of(Role.POLICY_OFFICER), Set.of("NL"));

    @Test
    void a_remark_without_words_is_asked_for() throws Exception {
        var id = begin("Een zin.");
        var answer = post(id, "/blokken/1/opmerkingen", Map.of("opmerking", " \r\n "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#opmerking-1\"", "Schrijf eerst een opmerking.", "aria-invalid=\"true\"");
        assertThat(remarks.list(id)).isEmpty();
    }

    @Test
    void a_remark_that_is_too_long_stays_in_its_field() throws Exception {
        var id = begin("Een zin.");
        var answer = post(id, "/blokken/1/opmerkingen", Map.of("opmerking", "<b>" + "a".repeat(1_998)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("ten hoogste 2.000 tekens. Nu zijn het er 2.001.")
                .contains("&lt;b&gt;" + "a".repeat(1_998) + "</textarea>");
        assertThat(remarks.list(id)).isEmpty();
    }

    @Test
    void the_end_of_a_line_in_a_remark_counts_as_one_sign() throws Exception {
        var id = begin("Een zin.");
        var lines = "a".repeat(999) + "\r\n" + "b".repeat(1_000);
        assertThat(post(id, "/blokken/1/opmerkingen", Map.of("opmerking", lines))
                        .statusCode())
                .isEqualTo(302);
        assertThat(remarks.list(id))
                .extracting(remark -> remark.text().length())
                .containsExactly(2_000);
    }

    @Test
    void a_remark_on_a_report_that_was_adopted_meanwhile_is_given_back() throws Exception {
        var id = begin("Een zin.");
        decisions.adopt(colleague, id);
        var answer = post(id, "/blokken/1/opmerkingen", Map.of("opmerking", "Klopt dit wel?"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Uw opmerking is niet geplaatst.", "Klopt dit wel?</pre>");
        assertThat(remarks.list(id)).isEmpty();
    }

    @Test
    void a_remark_about_a_block_that_is_gone_can_be_resolved() throws Exception {
        var id = begin("Een zin.\n\nNog een zin.");
        writing.remove(colleague, id, 1, 1);
        post(id, "/blokken/1/opmerkingen", Map.of("opmerking", "Dit kwam te laat."));
        var remark = remarks.list(id).getFirst();
        assertThat(get(id).body()).contains("Dit kwam te laat.", "/opmerkingen/" + remark.id());
        post(id, "/opmerkingen/" + remark.id(), Map.of("gedaan", "ja"));
        assertThat(get(id).body()).doesNotContain("Dit kwam te laat.");
    }

    @Test
    void a_block_that_a_colleague_changed_meanwhile_is_not_removed_and_that_is_said() throws Exception {
        var id = begin("Een zin.\n\nNog een zin.");
        writing.write(colleague, id, 1, 2, "De zin van een collega.");
        var answer = post(id, "/blokken/2/verwijderen", Map.of("versie", "1"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("href=\"#blok-2\"", "Het is niet verwijderd.", "De zin van een collega.")
                .contains("name=\"versie\" value=\"2\"");
        assertThat(post(id, "/blokken/2/verwijderen", Map.of("versie", "2")).statusCode())
                .isEqualTo(302);
        assertThat(get(id).body()).doesNotContain("De zin van een collega.");
    }

    @Test
    void a_text_for_a_report_that_was_adopted_meanwhile_stays_in_its_form() throws Exception {
        var id = begin("Een zin.");
        decisions.adopt(colleague, id);
        for (var at : new String[] {"/blokken/1", "/blokken/1/invoegen", "/tekst"}) {
            var answer = post(id, at, Map.of("versie", "1", "tekst", "Mijn lange tekst."));
            assertThat(answer.statusCode()).as(at).isEqualTo(409);
            assertThat(answer.body()).as(at).contains("ondertussen vastgesteld", "Mijn lange tekst.</textarea>");
        }
    }

    @Test
    void a_text_that_is_too_long_stays_in_its_form() throws Exception {
        var id = begin("Een zin.");
        var answer = post(id, "/tekst", Map.of("versie", "1", "tekst", "a ".repeat(Writing.LONGEST_TEXT / 2) + "slot"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("meer dan 400.000 tekens", "slot</textarea>");
    }

    private ReportId begin(String text) {
        return writing.begin(colleague, new Beginning("Verslag", Locale.of("nl"), null, text));
    }

    private HttpResponse<String> get(ReportId id) throws Exception {
        return screens().get("/verslagen/" + id);
    }

    private HttpResponse<String> post(ReportId id, String path, Map<String, String> form) throws Exception {
        return screens().post("/verslagen/" + id + path, form);
    }

    private Screens screens() {
        return new Screens(port, new TestSessions(product).start(Role.POLICY_OFFICER, organisation));
    }
}
