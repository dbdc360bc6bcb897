// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProductTest
class RightsTest {
    /** Answered by filters or by Spring itself, not by a controller. */
    private static final Set<String> NO_CONTROLLER =
            Set.of("GET /assets/**", "GET /actuator/health", "POST /oauth2/token", "GET /oauth2/jwks", "GET /error");

    private static final Path DOCUMENT = Path.of("docs/rights.md");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    ServletContext server;

    @Autowired
    List<Rights> tables;

    @Test
    void every_endpoint_of_ours_has_a_rule() {
        assertThat(ruled()).containsAll(served("nl.waakzaam."));
    }

    @Test
    void every_servlet_of_ours_has_a_rule() {
        assertThat(ruled())
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsAll(servlets());
    }

    @Test
    void every_rule_has_an_endpoint() {
        var servlets = servlets();
        assertThat(ruled())
                .filteredOn(line -> !servlets.contains(line.substring(line.indexOf(' ') + 1)))
                .isSubsetOf(served(""));
    }

    @Test
    void the_documentation_shows_the_tables_as_they_are() throws IOException {
        var now = document();
        if (Boolean.getBoolean("waakzaam.write-docs")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/rights.md; run this test with -Dwaakzaam.write-docs=true to write it anew")
                .isEqualTo(now);
    }

    private Set<String> ruled() {
        return tables.stream()
                .flatMap(table -> table.table().stream())
                .map(right -> right.method() + " " + right.path())
                .filter(line -> !NO_CONTROLLER.contains(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What controllers serve whose class begins so; the page of failures is reached through failures only. */
    private Set<String> served(String prefix) {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith(prefix))
                .flatMap(endpoint -> lines(endpoint.getKey()))
                .filter(line -> !line.equals("* /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What we serve beside Spring MVC. */
    private Set<String> servlets() {
        return server.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getClassName().startsWith("nl.waakzaam."))
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("* " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    private String document() {
        var lines = new ArrayList<>(List.of(
                "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
                "# Who may do what",
                "",
                "Written by `RightsTest` from the tables in the code; what does not stand here is denied.",
                ""));
        tables.stream()
                .sorted((one, other) -> one.module().compareTo(other.module()))
                .forEach(table -> {
                    lines.addAll(List.of(
                            "## " + table.module(), "", "| method | address | who | what |", "|---|---|---|---|"));
                    table.table()
                            .forEach(right -> lines.add("| %s | `%s` | %s | %s |"
                                    .formatted(right.method(), right.path(), who(right.who()), right.act())));
                    lines.add("");
                });
        return String.join("\n", lines);
    }

    private static String who(Right.Who who) {
        return switch (who) {
            case Right.Who.Everybody everybody -> "everybody";
            case Right.Who.AnyAccount account -> "any account";
            case Right.Who.AccountWith account -> names(account.roles());
            case Right.Who.ClientWith client -> "client with `" + client.scope() + "`";
        };
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
