// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A visitor's browser page, and what the server last sent to it. */
public final class Visit {
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Page page;
    private Optional<Response> last = Optional.empty();

    public Visit(Page page) {
        this.page = page;
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() != 302) {
                last = Optional.of(response);
            }
        });
    }

    public Page page() {
        return page;
    }

    public void open(String path) {
        page.navigate(path);
    }

    /** Presses the button or link with this text. */
    public void press(String text) {
        page.locator("main")
                .getByText(text, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    /**
     * No findings of axe and the Nu checker, nothing wider than the window; a picture is kept. Axe is most of the work: at
     * reduced size it looks at what a page shows once, in the language and at the width that come first.
     */
    public void looksFine(String name) throws Exception {
        var width = page.viewportSize().width;
        NuChecker.finds_nothing_in(last.orElseThrow().text(), name);
        if (TestSize.isFull() || LOOKED_AT.add(name.replaceAll("-(nl|en)\\b", ""))) {
            Axe.finds_nothing_on(page);
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(width);
        Browser.picture(page, name + "-" + width);
    }
}
