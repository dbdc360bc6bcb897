// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import nl.waakzaam.access.Role;
import nl.waakzaam.series.Intake;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a season to a comparison and a measure by links and forms, without scripts; and a list that is examined. */
@Journey
class MethodsJourneyTest {
    private final InventedFigures figures = new InventedFigures(79);
    private final Browser browser;
    private final Visits visits;

    @Autowired
    Intake intake;

    @Autowired
    AlarmRounds rounds;

    MethodsJourneyTest(Browser browser, Visits visits) {
        this.browser = browser;
        this.visits = visits;
    }

    @Test
    void a_citizen_walks_through_the_methods() throws Exception {
        figures.takenBy(intake);
        through(new Visit(browser.phoneWithoutScript()), new Visit(browser.phone()));
        through(new Visit(browser.deskWithoutScript()), visits.citizen("desk"));
    }

    /** Chooses by forms without scripts; looks at each page with them. */
    private void through(Visit plain, Visit seen) throws Exception {
        plain.open("/cijfers/methoden");
        look(plain, seen, "methoden");
        plain.open("/cijfers/seizoen/woninginbraak");
        choose(plain.page(), figures.town(3));
        look(plain, seen, "seizoen");
        plain.open("/cijfers/vergelijken/woninginbraak");
        choose(plain.page(), figures.town(1));
        look(plain, seen, "vergelijken");
        plain.open("/cijfers/maatregel/woninginbraak?gebied=" + figures.town(2));
        plain.page().fill("#datum", "2015-01-01");
        plain.page().selectOption("#controle", figures.town(3));
        plain.press("Bereken");
        look(plain, seen, "maatregel");
        plain.open("/cijfers/alarm/woninginbraak?gebied=" + figures.town(1));
        look(plain, seen, "alarm");
    }

    private static void choose(Page page, String area) {
        page.selectOption("#gebied", area);
        page.locator("main form.wz-form button").click();
        assertThat(page.locator("figure").first()).isVisible();
    }

    private static void look(Visit plain, Visit seen, String name) throws Exception {
        assertThat(plain.page().locator("h1")).isVisible();
        assertEquals(
                plain.page().viewportSize().width,
                plain.page().evaluate("document.documentElement.scrollWidth"),
                name + " without scripts");
        seen.open(plain.page().url());
        seen.looksFine("methoden-" + name);
    }

    @Test
    void a_citizen_looks_at_the_months_that_stand_out() throws Exception {
        var known = LocalDate.of(1999, 3, 1);
        InventedFigures.ofThePolice(intake, known, Map.of("GM0344", 1, "GM0363", 1, "GM0599", 3));
        AlarmPagesTest.computed(rounds, known);
        var plain = new Visit(browser.phoneWithoutScript());
        plain.open("/cijfers/alarmen?bekendOp=" + known);
        assertThat(plain.page().locator("main tbody tr")).hasCount(2);
        look(plain, new Visit(browser.phone()), "alarmen");
        look(plain, visits.citizen("desk"), "alarmen");
    }

    @Test
    void an_analyst_has_a_list_examined() throws Exception {
        var visit = visits.of(Role.DETECTIVE, "phone");
        visit.open("/cijfers/herhaling");
        visits.hasHeading(visit.page(), "methods.knox.title", "nl");
        visit.page().setInputFiles("#bestand", new FilePayload("lijst.csv", "text/csv", list()));
        visit.press("Toets de lijst");
        assertThat(visit.page().locator("#uitkomst")).isVisible();
        visit.looksFine("methoden-herhaling");
    }

    private static byte[] list() {
        var text = new StringBuilder("x,y,datum\n");
        for (int number = 0; number < 60; number++) {
            var x = 136_000 + 137 * number % 4_000;
            text.append("%d,%d,2021-%02d-%02d%n".formatted(x, 456_000 + 91 * number, 1 + number % 12, 1 + number % 20));
            text.append(
                    "%d,%d,2021-%02d-%02d%n".formatted(x + 6, 456_008 + 91 * number, 1 + number % 12, 3 + number % 20));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
