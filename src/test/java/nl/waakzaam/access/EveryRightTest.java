// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/**
 * Whoever asks, every line of every table of rights lets pass whom it names and nobody else. What is posted cannot be
 * read: it comes past the rights and no further, so nothing happens.
 */
@ProductTest
class EveryRightTest {
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    /** A part of an address that varies, with its pattern where it has one. */
    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private static final List<String> TRIED = List.of(
            "GM0344",
            "0",
            "RE03",
            "csv",
            "goedkeuren",
            "vrijgeven",
            "oppakken",
            "akkoord",
            "bevel",
            "gekocht",
            "winkel",
            "proef",
            "toestaan",
            new UUID(0, 0).toString());

    /** Asks for a name and password of its own. */
    private static final String TOKENS = "/oauth2/token";

    /** Is the page of what went wrong. */
    private static final String FAILURE = "/error";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    List<Rights> tables;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_account_passes_where_its_role_is_named_and_nowhere_else(Role role) throws Exception {
        var screens =
                new Screens(port, new TestSessions(product).startIn(role, role == Role.MUNICIPALITY ? "GM0344" : "NL"));
        for (var address : addresses()) {
            if (isScreen(address)) {
                var answer = ask(screens, address);
                assertThat(passes(answer))
                        .as("%s %s: %s", role, address, answer)
                        .isEqualTo(isFor(role, address));
            }
        }
    }

    @Test
    void who_is_not_logged_in_passes_where_everybody_does() throws Exception {
        for (var address : addresses()) {
            if (address.method().equals(HttpMethod.GET) || !isScreen(address)) {
                var answer = ask(address, "");
                assertThat(passes(answer)).as("%s: %s", address, answer).isEqualTo(isForEverybody(address));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Scopes.WRITE_STOLEN_GOODS, Scopes.BULK_CHECK})
    void a_machine_passes_where_its_scope_is_named(String scope) throws Exception {
        var token = new TestClients(product, port).token("Test", scope, Set.of("x"));
        for (var address : addresses()) {
            if (address.path().startsWith("/api/") && !isForEverybody(address)) {
                var answer = ask(address, token);
                assertThat(passes(answer))
                        .as("%s %s: %s", scope, address, answer)
                        .isEqualTo(address.who().contains(new Right.Who.ClientWith(scope)));
            }
        }
    }

    /** One method at one address, and all whom the tables name there. */
    private record Address(HttpMethod method, String path, Set<Right.Who> who) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return (path + method).compareTo(other.path + other.method);
        }

        /** With something that fits in place of each part that varies; nothing is stored under it. */
        String asked() {
            return PART.matcher(path).replaceAll(part -> fitting(part.group(2))).replace("**", "app.css");
        }

        private static String fitting(@Nullable String pattern) {
            return pattern == null
                    ? TRIED.getFirst()
                    : TRIED.stream()
                            .filter(one -> one.matches(pattern))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private Set<Address> addresses() {
        return tables.stream()
                .flatMap(table -> table.table().stream())
                .filter(right -> !Set.of(TOKENS, FAILURE).contains(right.path()))
                .collect(Collectors.groupingBy(
                        right -> right.method() + " " + right.path(), Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .map(rights -> new Address(
                        rights.getFirst().method(),
                        rights.getFirst().path(),
                        rights.stream().map(Right::who).collect(Collectors.toUnmodifiableSet())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isScreen(Address address) {
        return !address.path().startsWith("/api/") && !address.path().startsWith("/oauth2/");
    }

    private static boolean isForEverybody(Address address) {
        return address.who().contains(new Right.Who.Everybody());
    }

    private static boolean isFor(Role role, Address address) {
        return isForEverybody(address)
                || address.who().contains(new Right.Who.AnyAccount())
                || address.who().stream()
                        .anyMatch(who -> who instanceof Right.Who.AccountWith account
                                && account.roles().contains(role));
    }

    private static boolean passes(HttpResponse<String> answer) {
        var sentToLogIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElseThrow().contains("/inloggen?");
        return !REFUSED.contains(answer.statusCode()) && !sentToLogIn;
    }

    private static HttpResponse<String> ask(Screens screens, Address address) throws IOException, InterruptedException {
        return address.method().equals(HttpMethod.GET)
                ? screens.get(address.asked())
                : screens.postUnreadable(address.asked());
    }

    private HttpResponse<String> ask(Address address, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address.asked()))
                .header("Content-Type", Screens.UNREADABLE)
                .method(address.method().name(), BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
