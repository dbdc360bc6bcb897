// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * WCAG 2.2 AA and good practice, as far as a machine can tell. Contrast is most of the work and colours are the same in
 * each language: at reduced size it is looked at on Dutch pages only.
 */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A tab is sent the half megabyte once; each of its pages reads it when it is looked at. */
    private static final String KNOWN = "window.readAxe = () => {\n%s\n};".formatted(AxeBuilder.getAxeScript());

    private static final String FOUND = """
            async (options) => {
              window.axe ?? readAxe();
              const { violations } = await axe.run(document, options);
              return violations.map(({ id, help, nodes }) =>
                `${id}: ${help} ${nodes.slice(0, 3).map((node) => node.html).join(", ")}`);
            }
            """;

    private Axe() {}

    /** Once its styles and all else are there. */
    public static void finds_nothing_on(Page page) {
        page.waitForLoadState();
        if (!(boolean) page.evaluate("'readAxe' in window")) {
            page.addInitScript(KNOWN);
            page.evaluate(KNOWN);
        }
        assertThat((List<?>) page.evaluate(FOUND, options(page)))
                .as("axe on %s", page.url())
                .isEmpty();
    }

    private static Map<String, Object> options(Page page) {
        var contrast = TestSize.isFull() || "nl".equals(page.locator("html").getAttribute("lang"));
        return Map.of(
                "runOnly",
                RULES,
                "rules",
                Map.of("color-contrast", Map.of("enabled", contrast)),
                "resultTypes",
                List.of("violations"),
                "iframes",
                false,
                "preload",
                false);
    }
}
