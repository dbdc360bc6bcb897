// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.waakzaam.series.Intake;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.NuChecker;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mayor looks the own municipality up, and takes its chart along; a table has just come in. */
@Journey
class FiguresJourneyTest {
    private final Browser browser;

    @Autowired
    Intake intake;

    FiguresJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void tables() {
        new TakenIn(intake).all();
    }

    @Test
    void from_overview_to_municipality_to_chart_on_a_phone_without_scripts() throws IOException {
        walk(browser.phoneWithoutScript(), "nl", "Overvallen");
    }

    @Test
    void from_overview_to_municipality_to_chart_at_a_desk_in_english() throws IOException {
        walk(browser.desk(), "en", "Robberies");
    }

    /** Every page looks fine on both, in either language. */
    @Test
    void every_page_is_accessible_and_fits_a_phone() {
        var phone = browser.phone();
        var desk = browser.desk();
        var paths = new String[] {
            "/cijfers?bekendOp=2026-01-01",
            "/cijfers/misdrijf/straatroof?gebied=" + TakenIn.LARGE + "&weergave=per1000",
            "/cijfers/gemeente/" + TakenIn.MERGED,
            "/cijfers/gemeente/" + TakenIn.SMALL,
            "/cijfers/gemeente/" + TakenIn.INVENTED + "?onderwerp=straatroof",
            "/cijfers/kaart/woninginbraak?tot=2021&weergave=aantal",
            "/cijfers/uitgaven/straatroof",
            "/cijfers/gemeente/GM0236",
            "/cijfers/misdrijf/overval?gebied=" + TakenIn.PARTLY,
            "/cijfers/kaart/overval?tot=2018&weergave=aantal&zoek=e&volgorde=-cijfer",
            "/cijfers/bronnen?zoek=proef",
            "/cijfers/gemeente?zoek=bergen",
            "/cijfers/misdrijf/overval?bekendOp=2021-09-07&weergave=index"
        };
        var plain = browser.phoneWithoutScript();
        for (int place = 0; place < paths.length; place++) {
            plain.navigate(paths[place]);
            fits(plain, paths[place]);
            looksFine(phone, paths[place], "cijfers-%d-360".formatted(place));
            looksFine(desk, paths[place], "cijfers-%d-1280".formatted(place));
        }
    }

    private void walk(Page page, String language, String offence) throws IOException {
        page.navigate("/cijfers?taal=" + language);
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(offence).setExact(true)))
                .isVisible();
        page.fill("#zoek", "eindhov");
        page.locator("form:has(#zoek) button").click();
        assertThat(page.locator("h1")).containsText("Eindhoven");
        page.locator("#straatroof h3 a").click();
        assertThat(page.locator("main")).containsText("2024");
        var file = page.waitForDownload(
                () -> page.locator(".wz-figure__links a").first().click());
        var csv = Files.readString(file.path(), StandardCharsets.UTF_8);
        Assertions.assertThat(csv).contains("Eindhoven", "2014", "2023");
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("straatroof-GM0772.csv");
        page.context().close();
    }

    private static void looksFine(Page page, String path, String name) {
        var answer = page.navigate(path);
        NuChecker.finds_nothing_in(answer.text(), path);
        Axe.finds_nothing_on(page);
        Browser.picture(page, name);
        fits(page, path);
    }

    private static void fits(Page page, String path) {
        var wide = page.evaluate("document.documentElement.scrollWidth");
        Assertions.assertThat(wide).as(path).isEqualTo(page.viewportSize().width);
    }
}
