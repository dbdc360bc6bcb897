// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Files larger than a page takes: 20 megabytes for a list, 10 for a photo, 30 for whatever page. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeFilesTest {
    private static final String BULK = "/handelaar/controles/nieuw";
    private static final String INTAKE = "/politie/goederen/nieuw";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_list_over_20_megabytes_is_refused_at_its_field(String language) {
        var page = as(Role.DEALER, BULK, language);
        choose(page, "#bestand", "lijst.csv", 25_000_000);
        page.click("main form button");
        assertThat(page.locator("#bestand-error")).containsText("20 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_photo_over_10_megabytes_is_refused_at_its_field_and_what_was_typed_stays(String language) {
        var page = as(Role.POLICE_INTAKE, INTAKE, language);
        page.fill("#merk", "Gazelle");
        choose(page, "#fotos", "fiets.jpg", 25_000_000);
        page.click("main form button.nl-button--primary");
        assertThat(page.locator("#fotos-error")).isVisible();
        assertThat(page.locator("#merk")).hasValue("Gazelle");
    }

    /** The page says so in the reader's language; going back, what was typed is still there. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_file_over_30_megabytes_gets_a_page_that_says_so(String language) {
        var page = as(Role.POLICE_INTAKE, INTAKE, language);
        page.fill("#merk", "Gazelle");
        choose(page, "#fotos", "fiets.jpg", 31_500_000);
        var answer = page.waitForResponse("**" + INTAKE, () -> page.click("main form button.nl-button--primary"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(page.locator("h1"))
                .hasText(product.getMessage("failure.413.title", null, java.util.Locale.of(language)));
        page.goBack();
        assertThat(page.locator("#merk")).hasValue("Gazelle");
    }

    private Page as(Role role, String path, String language) {
        var page = browser.as(new TestSessions(product).start(role), browser.desk());
        page.navigate(path + "?taal=" + language);
        return page;
    }

    private static void choose(Page page, String field, String name, int bytes) {
        page.setInputFiles(field, new FilePayload(name, "application/octet-stream", new byte[bytes]));
    }
}
