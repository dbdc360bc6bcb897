// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The theft check over HTTP, as a machine has it. */
@ProductTest
class CheckApiTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @Autowired
    ApplicationContext product;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private static final String[] MATCH = {"zekerheid", "categorie", "merk", "kleur", "kenmerk", "posities"};

    private final String number = Register.aNumber();

    @Test
    void a_registered_number_is_answered_with_what_the_good_is_and_nothing_else() throws Exception {
        new Register(product).report(number, Category.BICYCLE);
        var answer = read(ask(question(number), JSON, JSON));
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder("tijdstip", "uitkomst", "toelichting", "aanwijzingen", "treffers");
        assertThat(answer.get("uitkomst").asString()).isEqualTo("geregistreerd");
        assertThat(answer.get("tijdstip").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(answer.at("/treffers/0/zekerheid").asString()).isEqualTo("gelijk");
        assertThat(answer.at("/treffers/0/categorie").asString()).isEqualTo("fiets");
    }

    @Test
    void a_match_and_a_hint_hold_what_is_described_and_nothing_else() throws Exception {
        new Register(product).report(number, Category.BICYCLE);
        var same = read(ask(question(number), JSON, JSON)).at("/treffers/0");
        assertThat(same.propertyNames()).containsExactlyInAnyOrder(MATCH);
        assertThat(same.get("merk").asString()).isEqualTo("Gazelle");
        assertThat(same.get("kleur").asString()).isEqualTo("rood");
        assertThat(same.get("kenmerk").asInt()).isOne();
        assertThat(same.get("posities")).isEmpty();

        var near = read(ask(question(misread(number)), JSON, JSON));
        assertThat(near.at("/treffers/0").propertyNames()).isSubsetOf(MATCH);
        assertThat(near.at("/aanwijzingen/0").propertyNames())
                .containsExactlyInAnyOrder("kenmerk", "tekst", "posities");
    }

    @Test
    void a_near_answer_names_the_place_and_is_the_same_whatever_is_registered_there() throws Exception {
        var register = new Register(product);
        var good = register.report(with(number, 'V'), Category.BICYCLE);
        var answer = ask(bare(with(number, 'K')), JSON, JSON);
        assertThat(read(answer).get("uitkomst").asString()).isEqualTo("lijkt-op-geregistreerd");
        assertThat(read(answer).get("treffers"))
                .singleElement()
                .satisfies(
                        match -> assertThat(match.get("posities").valueStream().map(JsonNode::asInt))
                                .containsExactly(2))
                .satisfies(
                        match -> assertThat(match.get("zekerheid").asString()).isEqualTo("gelijkend"))
                .satisfies(match -> assertThat(match.propertyStream()
                                .filter(property -> !property.getValue().isNull())
                                .map(Map.Entry::getKey))
                        .containsExactlyInAnyOrder("zekerheid", "kenmerk", "posities"));
        assertThat(answer.body()).doesNotContain(with(number, 'V'), number.substring(2), "Gazelle", "rood", "fiets");

        register.bring(good, GoodState.WITHDRAWN);
        register.report(with(number, 'H'), Category.COMPUTER);
        var other = ask(bare(with(number, 'K')), JSON, JSON);
        assertThat(withoutTime(other)).isEqualTo(withoutTime(answer));
    }

    @Test
    void a_near_answer_is_told_in_english_as_well() throws Exception {
        new Register(product).report(with(number, 'V'), Category.BICYCLE);
        var request = post(bare(with(number, 'K')), JSON, JSON).header("Accept-Language", "en");
        var answer = read(send(request));
        assertThat(answer.get("toelichting").asString()).contains("looks like a number that is registered as stolen");
        assertThat(answer.at("/aanwijzingen/0/tekst").asString()).contains("Look again at character 2");
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void a_number_is_found_under_each_kind(IdentifierKind kind) throws Exception {
        new Register(product).report(number, Category.BICYCLE);
        var body = "{\"kenmerken\":[{\"soort\":\"%s\",\"waarde\":\"%s\"}]}".formatted(kind.dutchName(), number);
        assertThat(read(ask(body, JSON, JSON)).get("uitkomst").asString()).isEqualTo("geregistreerd");
    }

    @Test
    void a_number_without_a_kind_is_one_of_unknown_kind() throws Exception {
        new Register(product).report(number, Category.BICYCLE);
        assertThat(read(ask(bare(number), JSON, JSON)).get("uitkomst").asString())
                .isEqualTo("geregistreerd");
    }

    @Test
    void checks_five_numbers_at_once_and_says_which_it_was() throws Exception {
        new Register(product).report(number, Category.BICYCLE);
        var answer = read(ask(bare("ZZ81", "ZZ82", "ZZ83", "ZZ84", number), JSON, JSON));
        assertThat(answer.get("uitkomst").asString()).isEqualTo("geregistreerd");
        assertThat(answer.get("treffers"))
                .singleElement()
                .satisfies(match -> assertThat(match.get("kenmerk").asInt()).isEqualTo(5));
    }

    @Test
    void refuses_no_number_and_more_than_five() throws Exception {
        for (var body : List.of(bare(), bare("ZZ81", "ZZ82", "ZZ83", "ZZ84", "ZZ85", "ZZ86"))) {
            var answer = ask(body, JSON, JSON);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(read(answer).at("/errors/0/location/pointer").asString()).isEqualTo("#/kenmerken");
        }
    }

    @Test
    void answers_in_dutch_unless_english_is_preferred() throws Exception {
        assertThat(read(ask(question(number), JSON, JSON)).get("toelichting").asString())
                .contains("niet geregistreerd");
        var request = post(question(number), JSON, JSON).header("Accept-Language", "en-GB,nl;q=0.5");
        assertThat(read(send(request)).get("toelichting").asString()).contains("not registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "APPLICATION/JSON"})
    void takes_json_however_it_is_named(String type) throws Exception {
        assertThat(ask(question(number), type, "text/html, application/*;q=0.8").statusCode())
                .isEqualTo(200);
    }

    @Test
    void passes_over_what_it_does_not_know_and_takes_a_number_without_quotes() throws Exception {
        var body = "{\"kanaal\":{\"naam\":[1,2]},\"kenmerken\":[{\"soort\":\"imei\",\"waarde\":490154203237518}]}";
        assertThat(ask(body, JSON, JSON).statusCode()).isEqualTo(200);
    }

    @Test
    void names_all_faults_at_once() throws Exception {
        var body = "{\"categorie\":\"vliegtuig\",\"kenmerken\":[{\"soort\":\"huisnummer\",\"waarde\":\" \"}]}";
        var answer = ask(body, JSON, JSON);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.at("/location/pointer").asString()))
                .containsExactlyInAnyOrder("#/categorie", "#/kenmerken/0/soort", "#/kenmerken/0/waarde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"x\"",
                "null",
                "{\"kenmerken\":7}",
                "{\"kenmerken\":[{\"waarde\":{}}]}",
                "{\"kenmerken\":[null]}",
                "{\"kenmerken\":[7]}",
                "{\"merk\":[],\"kenmerken\":[{\"waarde\":\"AB12345\"}]}",
                "{\"kenmerken\":[{\"waarde\":\"AB12345\"}",
                "{\"kenmerken\":null}"
            })
    void answers_400_to_what_is_no_question(String body) throws Exception {
        var answer = ask(body, JSON, JSON);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(answer.headers().firstValue("API-Version")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, application/json, 415",
        "application/xml, application/json, 415",
        "/, application/json, 415",
        "application/json, text/html, 406",
        "application/json, /, 406"
    })
    void refuses_other_ways_of_writing(String sent, String wanted, int status) throws Exception {
        var answer = ask(question(number), sent, wanted);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(answer.body()).doesNotContain(number);
    }

    @Test
    void refuses_a_body_longer_than_any_question() throws Exception {
        var body = question(number) + " ".repeat(CheckWire.LONGEST);
        assertThat(ask(body, JSON, JSON).statusCode()).isEqualTo(413);
    }

    @Test
    void knows_no_other_method_than_post() throws Exception {
        var answer = send(HttpRequest.newBuilder(address()).GET());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("POST");
    }

    @Test
    void is_counted_under_its_address_without_what_was_asked() throws Exception {
        ask(question(number), JSON, JSON);
        assertThat(meters.find("http.server.requests").tag("uri", CheckApi.PATH).timers())
                .isNotEmpty();
    }

    /** A seven at its third place, read as a one. */
    private static String misread(String number) {
        return number.substring(0, 2) + "1" + number.substring(3);
    }

    /** Another character at its second place. */
    private static String with(String number, char second) {
        return number.charAt(0) + String.valueOf(second) + number.substring(2);
    }

    /** Numbers of which nothing is said. */
    private static String bare(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> "{\"waarde\":\"" + number + "\"}")
                .collect(Collectors.joining(",", "{\"kenmerken\":[", "]}"));
    }

    private JsonNode withoutTime(HttpResponse<String> answer) {
        return ((ObjectNode) read(answer)).without("tijdstip");
    }

    private static String question(String number) {
        return "{\"categorie\":\"fiets\",\"kenmerken\":[{\"soort\":\"framenummer\",\"waarde\":\"" + number + "\"}]}";
    }

    private HttpResponse<String> ask(String body, String sent, String wanted) throws Exception {
        return send(post(body, sent, wanted));
    }

    private HttpRequest.Builder post(String body, String sent, String wanted) {
        return HttpRequest.newBuilder(address())
                .header("Content-Type", sent)
                .header("Accept", wanted)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private URI address() {
        return URI.create("http://localhost:" + port + CheckApi.PATH);
    }
}
