// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The register tells police by itself, whichever comes first: the matcher of the running product does all of it. */
@Journey
class ByItselfJourneyTest {
    @Autowired
    ApplicationContext product;

    private final Browser browser;

    ByItselfJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void what_a_dealer_registers_at_the_counter_stands_in_the_list_of_detectives() {
        var hit = new TestHit("GM0148", product);
        hit.stolen();
        var detective = detective();
        assertThat(open(detective, hit)).hasCount(0);
        var dealer = browser.as(new TestSessions(product).start(Role.DEALER, hit.organisation), browser.desk());

        register(dealer, hit);

        comes(detective, hit);
        detective.locator("a[data-row]").click();
        assertThat(detective.locator("main")).containsText(hit.make);
        assertThat(detective.getByText("Dit gaf de doorslag.")).hasCount(1);
    }

    @Test
    void a_theft_that_is_reported_three_days_after_the_purchase_stands_there_too() {
        var hit = new TestHit("GM0148", product);
        hit.bought(hit.number, 3);
        var detective = detective();
        assertThat(open(detective, hit)).hasCount(0);

        hit.stolen();

        comes(detective, hit);
        detective.locator("a[data-row]").click();
        assertThat(detective.locator("button[formaction$='/oppakken']")).isVisible();
    }

    private static void register(Page page, TestHit hit) {
        page.navigate("/handelaar/inkopen/nieuw");
        hit.register(page);
        assertThat(page.locator(".wz-alert--error")).hasCount(0);
    }

    private static void comes(Page page, TestHit hit) {
        page.waitForCondition(() -> open(page, hit).count() == 1);
    }

    private static Locator open(Page page, TestHit hit) {
        page.navigate("/politie/treffers");
        page.fill("#zoek", hit.make);
        page.locator("form[role=search] > .nl-button--secondary").click();
        return page.locator("a[data-row]");
    }

    private Page detective() {
        return browser.as(new TestSessions(product).start(Role.DETECTIVE), browser.desk());
    }
}
