// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API keeps to the NL GOV API Design Rules, by their own linter. */
@ProductTest
class ApiLintTest {
    private static final String API = "/api/v1/openapi.json";
    private static final Path SPECTRAL = Path.of("frontend", "node_modules", ".bin", "spectral");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"adr-2.1.0-spectral.yml", "adr-head-20260518-linter.yaml"})
    void the_api_keeps_to_the_design_rules(String ruleset) throws Exception {
        assertThat(faults(API, ruleset)).isEmpty();
    }

    /** OGC calls a parameter {@code bbox-crs}; in nothing else does the geo API of cameras differ from the rules. */
    @ParameterizedTest
    @ValueSource(strings = {"adr-2.1.0-spectral.yml", "adr-head-20260518-linter.yaml"})
    void the_geo_api_keeps_to_them_but_for_one_name_of_ogc(String ruleset) throws Exception {
        assertThat(faults("/api/v1/cameras/openapi.json", ruleset))
                .allSatisfy(fault -> assertThat(fault).contains("query-keys-camel-case").contains("bbox-crs"))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** What the linter calls an error, each with its rule. */
    private List<String> faults(String path, String ruleset) throws Exception {
        var rules = shared().resolve("api-design-rules").resolve(ruleset);
        if (Files.notExists(rules)) {
            System.out.printf("SKIPPED: the API is not linted, %s is not beside this checkout%n", ruleset);
        }
        assumeTrue(Files.exists(rules), "the rulesets of the design rules are not beside this checkout");
        assertThat(SPECTRAL)
                .as("the linter, which the build of the front end installs")
                .exists();
        var document = Files.createTempFile("openapi", ".json");
        Files.writeString(document, get(path).body());
        var linter = new ProcessBuilder(
                        SPECTRAL.toString(),
                        "lint",
                        document.toString(),
                        "--ruleset",
                        rules.toString(),
                        "--quiet",
                        "--format",
                        "text")
                .redirectErrorStream(true)
                .start();
        var said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(linter.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var faults = said.lines().filter(line -> line.contains(" error ")).toList();
        assertThat(faults.isEmpty()).as(said).isEqualTo(linter.exitValue() == 0);
        return faults;
    }

    @Test
    void the_description_is_open_to_every_site_and_names_its_version() throws Exception {
        var answer = describe();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
        assertThat(answer.body()).contains("\"/diefstalchecks\"").doesNotContain("\"/api/v1/");
    }

    @Test
    void who_is_told_of_hits_finds_there_what_comes_and_what_to_answer() throws Exception {
        var hit = new JsonMapper()
                .readTree(describe().body())
                .get("x-webhooks")
                .get("treffer")
                .get("post");
        assertThat(hit.get("parameters")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(hit.get("requestBody").get("content").propertyNames())
                .containsExactly("application/cloudevents+json");
        assertThat(hit.get("responses").propertyNames()).containsExactlyInAnyOrder("2XX", "410", "default");
    }

    private HttpResponse<String> describe() throws IOException, InterruptedException {
        return get(API);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The folder with facts of the whole workplace, beside the checkout or above it. */
    private static Path shared() {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/data");
    }
}
