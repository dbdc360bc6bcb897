// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.Journey;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.Visit;
import nl.waakzaam.support.Visits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every answer of the theft check, and the report after a hit, is valid and accessible in both languages. */
@Journey
class TheftCheckPagesTest {
    @Autowired
    ApplicationContext product;

    private final Visits visits;

    TheftCheckPagesTest(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void the_answers(String language, String device) throws Exception {
        var number = Register.aNumber();
        new Register(product).report(number, Category.BICYCLE);
        var visit = visits.citizen(device);
        answers(visit, language, "near", number.substring(0, 2) + "1" + number.substring(3));
        assertThat(visit.page().locator("mark")).hasText("1");
        answers(visit, language, "miss", Register.aNumber());
        answers(visit, language, "hit", number);
    }

    @ParameterizedTest
    @CsvSource({"nl,phone", "nl,desk", "en,phone", "en,desk"})
    void the_report_after_a_hit(String language, String device) throws Exception {
        var number = Register.aNumber();
        new Register(product).report(number, Category.BICYCLE);
        var visit = visits.citizen(device);
        check(visit.page(), language, number);
        visit.page().locator("form[action='/diefstalcheck/melding'] button").click();
        visits.hasHeading(visit.page(), "report.title", language);
        visit.looksFine("report-" + language);
        visit.page().check("input[name=anoniem][value=nee]");
        visit.page().locator("form.wz-form button[type=submit]").click();
        assertThat(visit.page().locator("#plaats-error")).isVisible();
        assertThat(visit.page().locator("#bereik-error")).isVisible();
        visit.looksFine("report-errors-" + language);
    }

    private static void answers(Visit visit, String language, String outcome, String number) throws Exception {
        check(visit.page(), language, number);
        assertThat(visit.page().locator(".wz-outcome--" + outcome)).isVisible();
        visit.looksFine("check-" + outcome + "-" + language);
    }

    private static void check(Page page, String language, String number) {
        page.navigate("/?taal=" + language);
        page.fill("#nummer-1", number);
        page.locator(".wz-check__do").click();
    }
}
