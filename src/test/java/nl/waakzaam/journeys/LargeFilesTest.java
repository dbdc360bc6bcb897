// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.waakzaam.access.Role;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files larger than a page takes: 20 megabytes for a list, 10 for a photo, 30 for whatever page. */
@Journey
class LargeFilesTest {
    private static final String BULK = "/handelaar/controles/nieuw";
    private static final String INTAKE = "/politie/goederen/nieuw";

    @TempDir
    Path folder;

    private final Visits visits;

    LargeFilesTest(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_list_over_20_megabytes_is_refused_at_its_field(String language) throws IOException {
        var page = as(Role.DEALER, BULK, language);
        choose(page, "#bestand", "lijst.csv", 25_000_000);
        page.click("main form button");
        assertThat(page.locator("#bestand-error")).containsText("20 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_photo_over_10_megabytes_is_refused_at_its_field_and_what_was_typed_stays(String language)
            throws IOException {
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
    void a_file_over_30_megabytes_gets_a_page_that_says_so(String language) throws IOException {
        var page = as(Role.POLICE_INTAKE, INTAKE, language);
        page.fill("#merk", "Gazelle");
        choose(page, "#fotos", "fiets.jpg", 31_500_000);
        var answer = page.waitForResponse("**" + INTAKE, () -> page.click("main form button.nl-button--primary"));
        assertThat(answer.status()).isEqualTo(413);
        visits.hasHeading(page, "failure.413.title", language);
        page.goBack();
        assertThat(page.locator("#merk")).hasValue("Gazelle");
    }

    private Page as(Role role, String path, String language) {
        var page = visits.of(role, "desk").page();
        page.navigate(path + "?taal=" + language);
        return page;
    }

    private void choose(Page page, String field, String name, int bytes) throws IOException {
        page.setInputFiles(field, Files.write(folder.resolve(name), new byte[bytes]));
    }
}
