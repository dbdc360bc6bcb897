// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
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

    private Axe() {}

    public static void finds_nothing_on(Page page) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(withContrast(page))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }

    private static AxeRunOptions withContrast(Page page) {
        var contrast = new AxeRuleOptions();
        contrast.setEnabled(
                TestSize.isFull() || "nl".equals(page.locator("html").getAttribute("lang")));
        var only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(RULES);
        var options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setRules(Map.of("color-contrast", contrast));
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
