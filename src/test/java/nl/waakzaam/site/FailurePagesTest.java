// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.ProductTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages of failures that no visit can call up at will. */
@ProductTest
class FailurePagesTest {
    @LocalServerPort
    int port;

    @Autowired
    FailureAnswers answers;

    @ParameterizedTest
    @CsvSource({"413,nl", "429,nl", "429,en", "500,nl", "500,en", "503,nl"})
    void are_valid_and_accessible(int status, String language) throws Exception {
        var html = html(status, language);
        NuChecker.finds_nothing_in(html, status + " " + language);
        try (var browser = new Browser(port)) {
            looksFine(browser.phone(), html, 360, "failure-%d-%s".formatted(status, language));
            looksFine(browser.desk(), html, 1280, "failure-%d-%s".formatted(status, language));
        }
    }

    private static void looksFine(Page page, String html, int width, String name) {
        page.route(
                "**/storing",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html)));
        page.navigate("/storing");
        Axe.finds_nothing_on(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        Browser.picture(page, name + "-" + width);
    }

    private String html(int status, String language) throws Exception {
        var request = new MockHttpServletRequest("GET", "/storing");
        request.addHeader("Accept-Language", language);
        request.addParameter("taal", language);
        var response = new MockHttpServletResponse();
        answers.answer(Failure.of(status), request, response, "/storing");
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
