// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A detective makes a key of a search for a map program, sees it once, and withdraws it. */
@Journey
class FeaturePagesTest {
    private final Browser browser;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    FeaturePagesTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({
        "nl,phone,Maak de sleutel,ingetrokken",
        "en,desk,Make the key,withdrawn"
    })
    void a_key_is_made_seen_once_and_withdrawn(
            String language, String device, String make, String withdrawn) throws Exception {
        var detective = new TestVisitors(product).enter("K. Aart", Role.DETECTIVE, "NL");
        var register = new RegisteredCameras(database, clock.instant());
        var search = register.search(detective.actor(), new RdPoint(155_000, 463_000), 100);
        var page = browser.as(detective.token(), device.equals("phone") ? browser.phone() : browser.desk());
        var visit = new Visit(page);
        visit.open("/politie/cameras/zoekingen/" + search + "/sleutels?taal=" + language);
        visit.looksFine("camera-keys-" + language);
        visit.press(make);
        assertThat(page.locator("#uren-error")).isVisible();
        visit.looksFine("camera-keys-errors-" + language);
        page.locator("input[name=uren][value='4']").check();
        visit.press(make);
        assertThat(page.locator("#sleutel")).not().isEmpty();
        var key = page.locator("#sleutel").textContent();
        visit.looksFine("camera-key-" + language);
        page.locator("main .wz-after a").click();
        assertThat(page.locator("main")).not().containsText(key);
        page.locator("main .nl-button--negative").click();
        assertThat(page.locator("main")).containsText(withdrawn);
        assertThat(page.locator("main .nl-button--negative")).hasCount(0);
    }
}
