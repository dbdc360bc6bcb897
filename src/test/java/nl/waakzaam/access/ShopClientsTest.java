// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.ShopClients.NewKey;
import nl.waakzaam.access.ShopClients.ShopClient;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of tills: given, renewed beside the one before, withdrawn. */
@ProductTest
class ShopClientsTest {
    private static final String OWNER = "account:1";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    ShopClients clients;

    @Autowired
    JdbcClient database;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final String shop = UUID.randomUUID().toString();

    @Test
    void a_key_opens_and_is_kept_as_a_hash_only() throws Exception {
        var key = add();
        assertThat(only().lastUsed()).isNull();
        assertThat(token(key)).isEqualTo(200);
        assertThat(only().lastUsed()).isNotNull();
        assertThat(database.sql("select c::text from access.clients c where client_id = ?")
                        .param(key.client())
                        .query(String.class)
                        .single())
                .doesNotContain(key.secret())
                .contains(shop);
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @Test
    void with_an_overlap_both_keys_open_until_its_end() throws Exception {
        var before = add();
        var after = clients.renew(OWNER, before.client(), organisation, Duration.ofDays(1))
                .orElseThrow();
        assertThat(token(before)).isEqualTo(200);
        assertThat(token(after)).isEqualTo(200);

        database.sql("update access.clients set previous_until = now() - interval '1 second' where client_id = ?")
                .param(before.client())
                .update();
        assertThat(token(before)).isEqualTo(401);
        assertThat(token(after)).isEqualTo(200);
    }

    @Test
    void without_an_overlap_the_key_before_ends_at_once_and_the_one_before_that_too() throws Exception {
        var first = add();
        var second = clients.renew(OWNER, first.client(), organisation, Duration.ofDays(7))
                .orElseThrow();
        var third = clients.renew(OWNER, first.client(), organisation, Duration.ZERO)
                .orElseThrow();
        assertThat(token(first)).isEqualTo(401);
        assertThat(token(second)).isEqualTo(401);
        assertThat(token(third)).isEqualTo(200);
    }

    @Test
    void a_withdrawn_key_opens_nothing_and_gets_no_successor() throws Exception {
        var key = add();
        clients.withdraw(OWNER, key.client(), organisation);
        assertThat(token(key)).isEqualTo(401);
        assertThat(clients.renew(OWNER, key.client(), organisation, Duration.ZERO))
                .isEmpty();
        assertThat(only().withdrawn()).isTrue();
    }

    @Test
    void clients_of_another_organisation_and_with_other_rights_are_not_there() throws Exception {
        var key = add();
        assertThat(clients.list("Iemand anders")).isEmpty();
        assertThat(clients.renew(OWNER, key.client(), "Iemand anders", Duration.ZERO))
                .isEmpty();
        clients.withdraw(OWNER, key.client(), "Iemand anders");
        assertThat(token(key)).isEqualTo(200);

        new TestClients(product, port).token(organisation, Scopes.BULK_CHECK, Set.of());
        assertThat(clients.list(organisation)).hasSize(1);
    }

    @Test
    void an_overlap_of_more_than_seven_days_is_refused() {
        var key = add();
        assertThatThrownBy(() -> clients.renew(
                        OWNER, key.client(), organisation, Duration.ofDays(7).plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_act_leaves_history_and_a_line_in_the_log() {
        var key = add();
        clients.renew(OWNER, key.client(), organisation, Duration.ofHours(1));
        clients.withdraw(OWNER, key.client(), organisation);
        assertThat(database.sql("select change from access.account_history where subject = ? order by id")
                        .param("client:" + key.client())
                        .query(String.class)
                        .list())
                .containsExactly("created", "renewed", "revoked");
        assertThat(database.sql("select count(*) from accountability.processing_log where object_id = ?")
                        .param("client:" + key.client())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private NewKey add() {
        return clients.add(OWNER, "Kassa voorin", organisation, shop);
    }

    private ShopClient only() {
        var all = clients.list(organisation);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private int token(NewKey key) throws Exception {
        var pair = (key.client() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=client_credentials&scope=" + Scopes.WRITE_PURCHASES))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
