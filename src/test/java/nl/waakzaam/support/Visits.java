// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import org.springframework.context.ApplicationContext;

/** Whoever visits in a {@link Journey}: a citizen or somebody with a role, on a phone or at a desk. */
public final class Visits {
    private final Browser browser;
    private final ApplicationContext product;
    private final TestSessions sessions;

    Visits(Browser browser, ApplicationContext product) {
        this.browser = browser;
        this.product = product;
        sessions = new TestSessions(product);
    }

    /** Nobody the product knows. */
    public Visit citizen(String device) {
        return new Visit(page(device));
    }

    /** Somebody new with this role, logged in. */
    public Visit of(Role role, String device) {
        return new Visit(as(role, page(device)));
    }

    /** The same, for who asks the page only. */
    public Page as(Role role, Page page) {
        return browser.as(sessions.start(role), page);
    }

    public void hasHeading(Page page, String key, String language) {
        assertThat(page.locator("h1")).hasText(text(key, language));
    }

    /** What the product says in this language. */
    public String text(String key, String language) {
        return product.getMessage(key, null, Locale.of(language));
    }

    /** What the theft check answers a citizen: hit, miss, near … */
    public String outcomeOf(String number) {
        var stall = browser.phone();
        stall.navigate("/");
        stall.fill("#nummer-1", number);
        stall.locator(".wz-check__do").click();
        var said = stall.locator(".wz-outcome").getAttribute("class").replaceAll(".*wz-outcome--", "");
        stall.context().close();
        return said;
    }

    private Page page(String device) {
        return device.equals("phone") ? browser.phone() : browser.desk();
    }
}
