// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** Whoever looks at invented data knows it, and can be anybody. */
@DemoProductTest
class DemoModeTest {
    static final String MARK = "class=\"wz-demo\"";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    List<Rights> tables;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_page_of_a_role_bears_the_mark_of_invented_data(Role role) throws Exception {
        var screens =
                new Screens(port, new TestSessions(product).startIn(role, role == Role.MUNICIPALITY ? "GM0344" : "NL"));
        var seen = 0;
        for (var path : pages(role)) {
            var answer = screens.get(path);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var isPage = type.startsWith("text/html") && answer.body().startsWith("<!DOCTYPE html>");
            if (answer.statusCode() == 200 && isPage) {
                assertThat(answer.body()).as(path).contains(MARK);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(screens.get("/bestaat-niet").body()).contains(MARK);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_log_in_page_names_an_account_of_each_role_that_enters_with_its_password(Role role) throws Exception {
        var account = accounts.listDemo().stream()
                .filter(demo -> demo.roles().equals(Set.of(role)))
                .findFirst()
                .orElseThrow();
        var visitor = new Screens(port, new TestSessions(product).start(role));
        assertThat(visitor.get("/inloggen").body())
                .contains("<code>" + account.login() + "</code>", "<code>" + DemoMode.PASSWORD + "</code>");
        var entered =
                visitor.post("/inloggen", Map.of("gebruikersnaam", account.login(), "wachtwoord", DemoMode.PASSWORD));
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(URI.create(entered.headers().firstValue("Location").orElseThrow()))
                .hasPath("/");
    }

    private List<String> pages(Role role) {
        return tables.stream()
                .flatMap(table -> table.table().stream())
                .filter(right ->
                        right.method().equals(HttpMethod.GET) && !right.path().matches(".*[{*].*"))
                .filter(right -> !(right.who() instanceof Right.Who.AccountWith account)
                        || account.roles().contains(role))
                .map(Right::path)
                .distinct()
                .toList();
    }
}
