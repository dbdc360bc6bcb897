// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.limits.GateUnderTest;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Somebody at a market where everybody shares one address, and somebody who must wait. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsJourneyTest {
    private static final int LIMIT = 6;

    /** Stands still; each test begins a day later, with nothing used up. */
    private static final TestClock CLOCK = new TestClock(Instant.now());

    private ConfigurableApplicationContext product;
    private ConfigurableApplicationContext strict;
    private Browser browser;
    private Browser strictBrowser;

    /** Not found by scanning: named to the products of this test only. */
    static class StandingTime {
        @Bean
        @Primary
        Clock standingClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    void open() {
        product = start("0.0.0.0/0,::/0");
        strict = start("192.0.2.0/24");
        browser = new Browser(port(product));
        strictBrowser = new Browser(port(strict));
    }

    @AfterAll
    void close() {
        browser.close();
        strictBrowser.close();
        product.close();
        strict.close();
    }

    @BeforeEach
    void nextDay() {
        CLOCK.pass(Duration.ofDays(1));
    }

    @Test
    void on_a_shared_address_a_question_comes_before_the_answer_and_what_was_typed_stays() throws Exception {
        var page = browser.phone();
        useUp(product);
        asks(page.waitForResponse("**/diefstalcheck", () -> check(page, "QX 77-31")));
        assertThat(page.locator("h1")).hasText("Eerst een vraag");
        assertThat(page.locator("main")).containsText("QX 77-31");
        fine(page, "challenge-360");
        answer(page);
        assertThat(page.locator("#antwoord-error")).containsText("sneller dan vijf seconden");
        Browser.picture(page, "challenge-error-360");
        CLOCK.pass(Duration.ofSeconds(6));
        page.locator("main form.wz-form button").click();
        assertThat(page.locator("h1")).hasText("Niet geregistreerd");
        assertThat(page.locator("main")).containsText("QX 77-31");
        page.locator(".wz-check__do").click();
        assertThat(page.locator("h1")).hasText("Niet geregistreerd");
        assertThat(page.url()).doesNotContain("77");
    }

    @Test
    void it_works_without_script_in_english_with_words_for_an_answer() throws Exception {
        var page = browser.phoneWithoutScript();
        useUp(product);
        page.navigate("/?taal=en");
        check(page, "QX7732");
        assertThat(page.locator("h1")).hasText("A question first");
        NuChecker.finds_nothing_in(page.content(), "challenge, english");
        Browser.picture(page, "challenge-en-360");
        page.fill("#antwoord", "a hundred");
        page.locator("main form.wz-form button").click();
        assertThat(page.locator("#antwoord-error")).containsText("not right");
        NuChecker.finds_nothing_in(page.content(), "challenge with an error");
        CLOCK.pass(Duration.ofSeconds(6));
        answer(page);
        assertThat(page.locator("h1")).hasText("Not registered");
        NuChecker.finds_nothing_in(page.content(), "answer after a challenge");
    }

    @Test
    void the_question_can_be_read_in_the_other_language_with_the_check_kept() {
        var page = browser.desk();
        useUp(product);
        check(page, "QX7733");
        page.locator("main .wz-link-button").click();
        assertThat(page.locator("h1")).hasText("A question first");
        assertThat(page.locator("main")).containsText("QX7733");
        Axe.finds_nothing_on(page);
        Browser.picture(page, "challenge-1280");
    }

    @Test
    void on_an_address_of_its_own_the_page_says_how_long_to_wait_and_keeps_what_was_typed() throws Exception {
        useUp(strict);
        for (var page : new Page[] {strictBrowser.phone(), strictBrowser.phoneWithoutScript()}) {
            var response = page.waitForResponse("**/diefstalcheck", () -> check(page, "QX7734"));
            assertThat(response.status()).isEqualTo(429);
            assertThat(Long.parseLong(response.headerValue("Retry-After"))).isBetween(1L, 90_000L);
            assertThat(page.locator("h1")).hasText("Even wachten");
            assertThat(page.locator("main")).containsText("over");
            assertThat(page.locator("#nummer-1")).hasValue("QX7734");
            NuChecker.finds_nothing_in(page.content(), "later");
        }
        var page = strictBrowser.phone();
        page.navigate("/?taal=en");
        check(page, "QX7734");
        assertThat(page.locator("h1")).hasText("Please wait");
        fine(page, "later-en-360");
    }

    @Test
    void a_receipt_is_a_check_and_passes_the_same_question() {
        var page = browser.phone();
        check(page, "QX7736");
        assertThat(page.locator("h1")).hasText("Niet geregistreerd");
        useUp(product);
        page.locator("form[action='/diefstalcheck/bewijs'] button").click();
        assertThat(page.locator("h1")).hasText("Eerst een vraag");
        assertThat(page.locator("main")).containsText("QX7736");
    }

    @Test
    void the_page_of_a_receipt_asks_and_shows_what_was_asked_for() throws Exception {
        var page = browser.phoneWithoutScript();
        check(page, "QX7737");
        page.locator("form[action='/diefstalcheck/bewijs'] button").click();
        page.waitForURL("**/bewijs/*");
        var receipt = URI.create(page.url()).getPath();
        useUp(product);

        asks(page.navigate(receipt));
        NuChecker.finds_nothing_in(page.content(), "challenge before a receipt");
        CLOCK.pass(Duration.ofSeconds(6));
        answer(page);
        assertThat(page.locator("#stand")).hasText("Doe zelf een nieuwe check");
        page.fill("#nummer", "QX7737");
        page.locator("main form.wz-form button").click();
        assertThat(page.locator(".wz-alert")).containsText("past bij");
        var paper = page.waitForDownload(
                () -> page.locator("form[action$='/pdf'] button").click());
        assertThat(paper.suggestedFilename()).isEqualTo("diefstalcheck-bewijs.pdf");

        page.navigate(receipt + "?taal=en");
        answer(page);
        assertThat(page.locator("#antwoord-error")).containsText("five seconds");
    }

    @Test
    void a_number_that_is_held_beside_a_receipt_stays_while_the_question_is_answered() {
        var page = browser.phone();
        check(page, "QX7738");
        page.locator("form[action='/diefstalcheck/bewijs'] button").click();
        page.waitForURL("**/bewijs/*");
        useUp(product);
        page.fill("#nummer", "QX 77-38");
        asks(page.waitForResponse(
                "**/bewijs/*", () -> page.locator("main form.wz-form button").click()));
        assertThat(page.locator("main")).containsText("QX 77-38");
        CLOCK.pass(Duration.ofSeconds(6));
        answer(page);
        assertThat(page.locator(".wz-alert")).containsText("past bij");
    }

    /** To a program it is an answer as well: too much, and when to come back. */
    private static void asks(Response response) {
        assertThat(response.status()).isEqualTo(429);
        assertThat(Long.parseLong(response.headerValue("Retry-After"))).isBetween(1L, 90_000L);
        assertThat(response.frame().page().locator("h1").innerText()).matches("Eerst een vraag|A question first");
    }

    @Test
    void a_program_gets_no_receipts_beyond_its_limit() {
        useUp(product);
        assertThat(post(product, "127.0.0.1", "/bewijzen").statusCode()).isEqualTo(429);
    }

    @Test
    void a_program_hears_429_with_the_time_to_wait() throws Exception {
        useUp(product);
        var answer = post(product, "127.0.0.1");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 90_000L);
        assertThat(answer.body()).doesNotContain("QX7735").contains("\"status\":429");
    }

    private static void check(Page page, String number) {
        if (!page.url().contains("taal=en")) {
            page.navigate("/");
        }
        page.fill("#nummer-1", number);
        page.locator(".wz-check__do").click();
    }

    private static void answer(Page page) {
        var token = page.locator("input[name=vraag]").inputValue();
        page.fill("#antwoord", GateUnderTest.answer(token).answer());
        page.locator("main form.wz-form button").click();
    }

    private static void fine(Page page, String name) throws Exception {
        Axe.finds_nothing_on(page);
        NuChecker.finds_nothing_in(page.content(), name);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(360);
        Browser.picture(page, name);
    }

    /** Of both addresses that a browser may take for localhost. */
    private static void useUp(ConfigurableApplicationContext product) {
        for (int i = 0; i < LIMIT; i++) {
            post(product, "127.0.0.1");
            post(product, "[::1]");
        }
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext product, String host) {
        return post(product, host, "");
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext product, String host, String below) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://%s:%d/api/v1/diefstalchecks%s".formatted(host, port(product), below)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kenmerken\":[{\"waarde\":\"QX7735\"}]}"))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ConfigurableApplicationContext start(String shared) {
        return new SpringApplicationBuilder(Waakzaam.class, StandingTime.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + TestDatabase.url(),
                        "--spring.datasource.password=application",
                        "--spring.flyway.url=" + TestDatabase.url(),
                        "--spring.flyway.password=owner",
                        "--waakzaam.keys=" + Path.of("target", "test-keys-" + shared.length()),
                        "--waakzaam.limits.numbers.client=" + LIMIT,
                        "--waakzaam.limits.numbers.lease=2",
                        "--waakzaam.limits.numbers.advance=0",
                        "--waakzaam.limits.numbers.shared=" + shared);
    }

    private static int port(ConfigurableApplicationContext product) {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
