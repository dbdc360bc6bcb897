// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AdministrationTest {
    private static final Administration.By SOMEBODY = new Administration.By("account:1", "web");

    @Value("${local.server.port}")
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Administration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Keys keys;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient database;

    private final String login = "nieuw-" + UUID.randomUUID();

    @Test
    void creates_an_account_whose_password_must_be_replaced() {
        var password = administration.create(SOMEBODY, login, details(Role.DEALER));
        var account = accounts.findByLogin(login).orElseThrow();
        assertThat(account.oneTimePassword()).isTrue();
        assertThat(passwords.fits(password, account.passwordHash())).isTrue();
        assertThat(notes(account, "created")).isOne();
    }

    @Test
    void refuses_a_login_that_exists_whatever_its_capitals() {
        administration.create(SOMEBODY, login, details(Role.DEALER));
        assertThatThrownBy(() ->
                        administration.create(SOMEBODY, login.toUpperCase(java.util.Locale.ROOT), details(Role.DEALER)))
                .isInstanceOf(Administration.NameTaken.class);
    }

    @Test
    void logs_out_everywhere_when_roles_change_or_access_is_reset() {
        var account = new TestAccounts(accounts, passwords, keys).with(Role.DEALER, false);
        var first = sessions.start(account, true, "");
        administration.change(SOMEBODY, account.id(), details(Role.DETECTIVE));
        assertThat(sessions.find(first)).isEmpty();
        var second = sessions.start(account, true, "");
        administration.reset(SOMEBODY, account.id());
        assertThat(sessions.find(second)).isEmpty();
        assertThat(accounts.find(account.id()).orElseThrow().roles()).containsExactly(Role.DETECTIVE);
        assertThat(notes(account, "changed")).isOne();
        assertThat(notes(account, "reset")).isOne();
    }

    @Test
    void opens_the_screens_to_administrators_only() throws Exception {
        for (var path : new String[] {
            "/beheer/accounts", "/beheer/accounts/nieuw", "/beheer/koppelingen", "/beheer/koppelingen/nieuw"
        }) {
            assertThat(get(path, Role.ADMINISTRATOR).statusCode()).isEqualTo(200);
            assertThat(get(path, Role.DEALER).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void finds_and_exports_accounts() throws Exception {
        administration.create(SOMEBODY, login, details(Role.DEALER));
        var screens = new Screens(port, new TestSessions(product).start(Role.ADMINISTRATOR));
        assertThat(screens.post("/beheer/accounts", Map.of("zoek", login)).body())
                .contains(login);
        assertThat(screens.post("/beheer/accounts.csv", Map.of("zoek", login)).body())
                .contains("\"" + login + "\",\"Naam\",\"Organisatie\",\"DEALER\",\"NL\",\"nee\"");
    }

    @Test
    void finds_and_exports_machine_clients_and_never_their_secrets() throws Exception {
        var id = "koppeling-" + UUID.randomUUID();
        var secret = administration.createClient(SOMEBODY, id, "Kassa", "Winkel", Set.of(Scopes.BULK_CHECK), Set.of());
        var screens = new Screens(port, new TestSessions(product).start(Role.ADMINISTRATOR));
        var list = "/beheer/koppelingen";
        assertThat(screens.post(list, Map.of("zoek", id, "sorteer", "-rechten")).body())
                .contains(id, "name=\"volgorde\" value=\"-rechten\"", "Pagina 1 van 1");
        var csv = screens.post(list + ".csv", Map.of("zoek", id)).body();
        assertThat(csv).contains("\"" + id + "\",\"Kassa\",\"Winkel\",\"\",\"" + Scopes.BULK_CHECK + "\",\"nee\"");
        assertThat(csv).doesNotContain(secret);
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void loses_nothing_that_was_typed_of_a_client_that_is_refused() throws Exception {
        var screens = new Screens(port, new TestSessions(product).start(Role.ADMINISTRATOR));
        var typed = Map.of("naam", "FOUT", "titel", "Kassa", "organisatie", "Winkel", "recht", Scopes.BULK_CHECK);
        assertThat(screens.post("/beheer/koppelingen/nieuw", typed).body())
                .contains("value=\"FOUT\"", "value=\"Kassa\"", "value=\"Winkel\"")
                .contains("value=\"" + Scopes.BULK_CHECK + "\" selected");
    }

    private HttpResponse<String> get(String path, Role role) throws IOException, InterruptedException {
        var account = new TestAccounts(accounts, passwords, keys).with(role, false);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Cookie", "waakzaam_sessie=" + sessions.start(account, true, ""))
                                .build(),
                        BodyHandlers.ofString());
    }

    private long notes(Account account, String change) {
        return database.sql("select count(*) from access.account_history where subject = ? and change = ?")
                .params(Account.actorId(account.id()), change)
                .query(Long.class)
                .single();
    }

    private static Administration.Details details(Role role) {
        return new Administration.Details("Naam", "Organisatie", Set.of(role), Set.of("NL"));
    }
}
