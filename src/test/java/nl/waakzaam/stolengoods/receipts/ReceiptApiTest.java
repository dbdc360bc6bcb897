// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts over HTTP, as machines and as anybody with the address has them. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class ReceiptApiTest {
    private static final String BASE = "/api/v1/diefstalchecks";
    private static final SigningKey.Owner HERE = new SigningKey.Owner("https://here.example", false);

    @Autowired
    ApplicationContext product;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final String number = Register.aNumber();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void a_receipt_is_given_and_judged_with_the_number_from_the_good() throws Exception {
        var given = give(number);
        assertThat(given.get("uitkomst").asString()).isEqualTo("niet-geregistreerd");
        assertThat(given.get("adres").asString())
                .endsWith("/bewijs/" + given.get("bewijs").asString());
        assertThat(given.toString()).doesNotContain(number);

        var judged =
                judge(given.get("bewijs").asString(), number.toLowerCase(java.util.Locale.ROOT), "WX0000000000001");
        assertThat(judged.get("geldigheid").asString()).isEqualTo("geldig");
        assertThat(judged.at("/kenmerken/0/past").asBoolean()).isTrue();
        assertThat(judged.at("/kenmerken/1/past").asBoolean()).isFalse();
        assertThat(judged.at("/stand/verloop").asString()).isEqualTo("niet-geregistreerd");
    }

    @Test
    void a_thief_with_a_receipt_from_before_the_report_is_found_out() throws Exception {
        var given = give(number);
        var register = new Register(product);
        var good = register.report(number, Category.BICYCLE);
        var page = get("/bewijs/" + given.get("bewijs").asString());
        assertThat(page.body().indexOf("Dit bewijs zegt alleen dat"))
                .isPositive()
                .isLessThan(page.body().indexOf("Uitkomst toen"));
        assertThat(page.body())
                .contains("wz-outcome--hit", "Sinds dit bewijs is het goed als gestolen geregistreerd")
                .doesNotContain(number);
        assertThat(judge(given.get("bewijs").asString()).at("/stand/verloop").asString())
                .isEqualTo("sindsdien-geregistreerd");

        register.bring(good, GoodState.WITHDRAWN);
        assertThat(get("/bewijs/" + given.get("bewijs").asString()).body())
                .contains("Niet meer geregistreerd", "uit het register gehaald");
        assertThat(judge(given.get("bewijs").asString())
                        .at("/stand/uitRegisterDatum")
                        .asString())
                .matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void a_statement_tells_how_things_stand_only_to_who_types_a_number_that_fits() throws Exception {
        var statement = give(number).get("verklaring").asString();
        new Register(product).report(number, Category.BICYCLE);
        assertThat(judge(statement, number).at("/stand/verloop").asString()).isEqualTo("sindsdien-geregistreerd");
        assertThat(judge(statement).has("stand")).isFalse();
        assertThat(judge(statement, Register.aNumber()).has("stand")).isFalse();
        var withoutSalt = statement.substring(0, statement.indexOf('~'));
        assertThat(judge(withoutSalt, number).get("geldigheid").asString()).isEqualTo("geldig");
        assertThat(judge(withoutSalt, number).get("kenmerken").isEmpty()).isTrue();
    }

    @Test
    void what_was_altered_is_not_ours() throws Exception {
        var given = give(number);
        var statement = given.get("verklaring").asString();
        var parts = statement.split("\\.", -1);
        var said = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var forged = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        said.replace("niet-geregistreerd", "geregistreerd").getBytes(StandardCharsets.UTF_8));
        var unsigned = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (var altered : List.of(
                parts[0] + "." + forged + "." + parts[2],
                unsigned + "." + parts[1] + ".",
                given.get("bewijs").asString().replaceFirst(".{8}$", "AAAAAAAA"),
                "a.b.c",
                "...",
                "~",
                "x")) {
            assertThat(judge(altered, number).get("geldigheid").asString())
                    .as(altered)
                    .isEqualTo("onecht");
        }
    }

    @Test
    void refuses_a_receipt_of_what_is_no_number_and_a_question_without_a_receipt() throws Exception {
        assertThat(post(BASE + "/bewijzen", question("onbekend")).statusCode()).isEqualTo(400);
        assertThat(post(BASE + "/bewijzen", "{}").statusCode()).isEqualTo(400);
        assertThat(post(BASE + "/_controleer", "{}").statusCode()).isEqualTo(400);
        assertThat(post(BASE + "/_controleer", "{\"bewijs\":\"x\",\"kenmerken\":[{}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_keys_are_published_and_the_documented_steps_check_a_receipt_without_us() throws Exception {
        var receipt = folder.resolve("receipt.jws");
        var keys = folder.resolve("keys.json");
        var token = give(number).get("bewijs").asString();
        Files.writeString(receipt, get("/bewijs/" + token + "/verklaring").body());
        Files.writeString(keys, get(BASE + "/sleutels").body());

        assertThat(offline(receipt, keys, number))
                .contains("The number is one that was checked", "outcome at that moment: niet-geregistreerd")
                .doesNotContain("NOT VALID", "DEMO", "EXPIRED");
        assertThat(offline(receipt, keys, "WX0000000000001")).contains("NOT VALID: the number is not one");
        var altered = Files.writeString(
                folder.resolve("altered.jws"), Files.readString(receipt).replaceFirst("\\.....", ".AAAA"));
        assertThat(offline(altered, keys, number)).contains("NOT VALID: the signature does not fit");
        var strangers = Files.writeString(folder.resolve("strangers.json"), "{\"keys\":[]}");
        assertThat(offline(receipt, strangers, number)).contains("NOT VALID: no published key");
    }

    @Test
    void a_receipt_of_invented_data_says_so_offline() throws Exception {
        var demo = new OfflineReceipt(SigningKey.fresh(new SigningKey.Owner(SigningKey.Owner.DEMO, true), now), now);
        assertThat(demo.checked(demo.key()))
                .contains("DEMO: all data of this issuer are invented", "Signed by urn:waakzaam:demo.")
                .doesNotContain("NOT VALID", "EXPIRED");
    }

    @Test
    void an_expired_receipt_says_so_offline() throws Exception {
        var past = now.minus(Duration.ofDays(366));
        var expired = new OfflineReceipt(SigningKey.fresh(HERE, past), past);
        assertThat(expired.checked(expired.key()))
                .contains("EXPIRED: this receipt is older than a year.", "outcome at that moment")
                .doesNotContain("NOT VALID", "DEMO");
    }

    @Test
    void a_retired_key_proves_offline_what_it_signed_in_its_time_and_nothing_else() throws Exception {
        var old = new OfflineReceipt(SigningKey.fresh(HERE, now.minusSeconds(9_000)), now.minusSeconds(5_000));
        assertThat(old.checked(old.key().retired(now))).doesNotContain("NOT VALID", "EXPIRED");
        assertThat(old.checked(old.key().retired(now.minusSeconds(6_000))))
                .contains("NOT VALID: dated after its key was retired");
        var early = new OfflineReceipt(SigningKey.fresh(HERE, now), now.minusSeconds(60));
        assertThat(early.checked(early.key())).contains("NOT VALID: dated before its key existed");
    }

    @Test
    void the_steps_go_with_the_date_of_macos_too() throws Exception {
        var date = Files.writeString(folder.resolve("date"), """
                #!/bin/bash
                # As on macOS: no -d, and -r takes seconds.
                case "$*" in
                  *-d*) echo "date: illegal option -- d" >&2; exit 1 ;;
                  "-u -r "*) exec /bin/date -u -d "@$3" "$4" ;;
                  *) exec /bin/date "$@" ;;
                esac
                """);
        assertThat(date.toFile().setExecutable(true)).isTrue();
        var receipt = new OfflineReceipt(SigningKey.fresh(HERE, now), now);
        assertThat(receipt.checked(receipt.key()))
                .contains("Checked on " + now.toString().replace('T', ' ').substring(0, 19) + " UTC");
    }

    /** A receipt that is checked with a key as it is published at some other moment. */
    private final class OfflineReceipt {
        private final SigningKey key;
        private final String statement;

        OfflineReceipt(SigningKey key, Instant at) {
            this.key = key;
            var asked = new CheckQuestion(null, null, List.of(new Typed(IdentifierKind.SERIAL, number)));
            var receipt = new Receipt(at, Outcome.NOT_REGISTERED, asked, Salt.random());
            var statements = product.getBean(SignedStatements.class);
            this.statement = statements.text(receipt, key, statements.sign(receipt, key));
        }

        SigningKey key() {
            return key;
        }

        String checked(SigningKey published) throws Exception {
            var keys = json.writeValueAsString(Map.of("keys", List.of(SignedStatements.published(published))));
            return offline(
                    Files.writeString(folder.resolve("receipt.jws"), statement),
                    Files.writeString(folder.resolve("keys.json"), keys),
                    number);
        }
    }

    @Test
    void an_imei_with_and_without_its_check_digit_fits_offline_too() throws Exception {
        var receipt = folder.resolve("receipt.jws");
        var keys = folder.resolve("keys.json");
        Files.writeString(receipt, give("490154203237518").get("verklaring").asString());
        Files.writeString(keys, get(BASE + "/sleutels").body());
        assertThat(offline(receipt, keys, "490154 203237 518")).contains("The number is one that was checked");
        assertThat(offline(receipt, keys, "49015420323751")).contains("The number is one that was checked");
    }

    @Test
    void the_paper_is_accessible_in_both_languages_and_first_sends_a_buyer_to_a_new_check() throws Exception {
        var token = give(number).get("bewijs").asString();
        var register = new Register(product);
        register.report(number, Category.BICYCLE);
        for (var language : List.of("nl", "en")) {
            for (var bewijs :
                    List.of(token, give(Register.aNumber()).get("bewijs").asString())) {
                var answer = pdf(bewijs, language);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
                VeraPdf.finds_nothing_in(answer.body(), "receipt in " + language);
                var text = text(answer.body());
                var first = language.equals("nl") ? "Doe eerst zelf een nieuwe check" : "First do a new check yourself";
                var facts = language.equals("nl") ? "Uitkomst toen" : "Outcome then";
                assertThat(text).contains(first, facts).doesNotContain(number);
                assertThat(text.indexOf(first)).isLessThan(text.indexOf(facts));
            }
        }
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(
                Path.of("target", "documents", "receipt-red.pdf"),
                pdf(token, "nl").body());
        Files.write(
                Path.of("target", "documents", "receipt.pdf"),
                pdf(give(Register.aNumber()).get("bewijs").asString(), "nl").body());
    }

    @Test
    void the_token_is_in_no_log_and_no_metric_and_no_search_engine(CapturedOutput output) throws Exception {
        var token = give(number).get("bewijs").asString();
        var bad = token.substring(0, 40);
        for (var path :
                List.of("/bewijs/" + token, "/bewijs/" + token + "/pdf", "/bewijs/" + bad, "/bewijs/" + token + "/x")) {
            var answer = get(path);
            assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, noarchive");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(get("/bewijs/" + bad).statusCode()).isEqualTo(404);
        assertThat(get("/bewijs/" + bad).body()).contains("Dit is geen bewijs van ons");
        assertThat(output.getAll()).doesNotContain(bad).doesNotContain(number);
        assertThat(product.getBean(MeterRegistry.class).getMeters())
                .anySatisfy(meter -> assertThat(meter.getId().getTag("uri")).isEqualTo("/bewijs/{token}"))
                .anySatisfy(meter -> assertThat(meter.getId().getTag("uri")).isEqualTo("/bewijs/{token}/pdf"))
                .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain(bad));
    }

    private JsonNode give(String value) throws Exception {
        var answer = post(BASE + "/bewijzen", question(value));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private static String question(String value) {
        return "{\"kenmerken\":[{\"waarde\":\"%s\"}]}".formatted(value);
    }

    private JsonNode judge(String receipt, String... values) throws Exception {
        var numbers = java.util.Arrays.stream(values)
                .map(value -> "{\"waarde\":\"%s\"}".formatted(value))
                .toList();
        var answer = post(BASE + "/_controleer", "{\"bewijs\":\"%s\",\"kenmerken\":%s}".formatted(receipt, numbers));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> pdf(String token, String language) throws Exception {
        return send(
                HttpRequest.newBuilder(address("/bewijs/" + token + "/pdf?taal=" + language)),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), body);
        }
    }

    /** Commands that lie in the folder of the test go before those of the machine. */
    private String offline(Path receipt, Path keys, String number) throws Exception {
        var steps = new ProcessBuilder("docs/verify-receipt.sh", receipt.toString(), keys.toString(), number)
                .redirectErrorStream(true);
        steps.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        var script = steps.start();
        var said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        script.waitFor();
        return said;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
    }
}
