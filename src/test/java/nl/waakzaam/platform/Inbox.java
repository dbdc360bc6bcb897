// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import org.springframework.context.ApplicationContext;

/** The hits that a detective finds on the work-list, whichever node shows it. */
final class Inbox {
    private static final String PATH = "/politie/treffers";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIT = Pattern.compile("(?m)^\"?([0-9a-f-]{36})\\b");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Random random = new Random();
    private final KilledNodes nodes;

    Inbox(ApplicationContext product, KilledNodes nodes) {
        var session = new HttpCookie(TestSessions.COOKIE, new TestSessions(product).startIn(Role.DETECTIVE, "NL"));
        session.setPath("/");
        session.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://localhost"), session);
        this.nodes = nodes;
    }

    /** Each line of the exported list. */
    List<UUID> hits(String state) throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(send(HttpRequest.newBuilder(nodes.address(PATH, random))));
        assertThat(token.find()).as("a form on the page").isTrue();
        var form = BodyPublishers.ofString("filter-stand=%s&_csrf=%s".formatted(state, token.group(1)));
        var list = send(HttpRequest.newBuilder(nodes.address(PATH + ".csv", random))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form));
        return HIT.matcher(list).results().map(Inbox::hit).toList();
    }

    private static UUID hit(MatchResult line) {
        return UUID.fromString(line.group(1));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
        return answer.body();
    }
}
