// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.NuChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Every page that stands open to everybody is valid, accessible and complete in both languages. */
@Journey
class PagesTest {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    @Autowired
    List<Rights> rights;

    @LocalServerPort
    int port;

    private final Browser browser;

    PagesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void every_public_page_is_valid_and_accessible_in_both_languages() throws Exception {
        var pages = publicPages();
        assertThat(pages).contains("/", "/privacy", "/toegankelijkheid");
        for (var language : LANGUAGES) {
            for (var path : pages) {
                isFine(path, path + "?taal=" + language);
            }
        }
    }

    @Test
    void no_public_page_is_wider_than_a_phone() {
        var page = browser.phone();
        for (var path : publicPages()) {
            page.navigate(path);
            var width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(width).as(path).isEqualTo(360);
        }
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_same_layout() throws Exception {
        var answer = get("/bestaat-niet");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Deze bladzijde bestaat niet").doesNotContain("bestaat-niet");
        NuChecker.finds_nothing_in(answer.body(), "404");
    }

    @Test
    void outside_the_demo_nothing_is_marked_as_invented_and_no_password_is_told() throws Exception {
        var logIn = get("/inloggen").body();
        assertThat(logIn).doesNotContain("wz-demo", "waakzaam-demo");
        for (var path : publicPages()) {
            assertThat(get(path).body()).as(path).doesNotContain("wz-demo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inloggen",
                "/bestaat-niet",
                "/politie/goederen",
                "/assets/app.css",
                "/.well-known/security.txt",
                "/api/v1/diefstalchecks",
                "/api/v1/bulkcontroles/1",
                "/api/v1/openapi.json"
            })
    void every_answer_forbids_what_no_page_of_ours_needs(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000; includeSubDomains");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(path.equals("/api/v1/openapi.json"));
        assertThat(headers.allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax", "HttpOnly"));
    }

    /** RFC 9116. */
    @Test
    void tells_whom_to_tell_of_a_weakness() throws Exception {
        var answer = get("/.well-known/security.txt");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        var fields = answer.body()
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        assertThat(fields.get("Contact")).matches("(mailto:[^@]+@\\S+|https://\\S+|tel:\\+[0-9-]+)");
        assertThat(Instant.parse(fields.get("Expires")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(365)));
    }

    /** A page in the middle of a task sends whoever comes there first to its beginning. */
    private static void leadsToAStepBefore(String path, String location) {
        var target = java.net.URI.create(location).getPath();
        assertThat(publicBeginnings()).as("%s leads to %s", path, location).contains(target);
    }

    private static List<String> publicBeginnings() {
        return List.of("/", "/inloggen", "/diefstalcheck", "/opkoper-worden", "/camera-in-beeld");
    }

    private void isFine(String path, String address) throws Exception {
        var answer = get(address);
        if (answer.statusCode() == 302) {
            leadsToAStepBefore(path, answer.headers().firstValue("Location").orElseThrow());
            return;
        }
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        NuChecker.finds_nothing_in(answer.body(), address);
        var page = browser.desk();
        var faults = faultsOf(page);
        page.navigate(address);
        Axe.finds_nothing_on(page);
        assertThat(faults).as("the browser's complaints on %s", path).isEmpty();
        page.context().close();
    }

    private static List<String> faultsOf(Page page) {
        var faults = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        return faults;
    }

    private List<String> publicPages() {
        return rights.stream()
                .flatMap(module -> module.table().stream())
                .filter(right -> right.method().equals(HttpMethod.GET) && right.who() instanceof Right.Who.Everybody)
                .map(Right::path)
                .filter(PagesTest::isPage)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPage(String path) {
        return !path.contains("{")
                && !path.contains("*")
                && !path.contains(".")
                && !path.startsWith("/api/")
                && !path.startsWith("/oauth2")
                && !path.startsWith("/actuator")
                && !path.equals("/error");
    }

    private HttpResponse<String> get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
