// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.LookLimits;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A curious clerk does not get to see all who ever sold something: two hundred looks a day, whichever way. */
@ProductTest
class LookLimitsTest {
    private static final int A_DAY = 200;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    LookLimits limits;

    @Autowired
    JdbcClient database;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private Screens clerk;
    private Actor account;
    private PurchaseId purchase;

    @BeforeEach
    void register() {
        Shop shop = new TestShops(product).open("GM0344", organisation);
        purchase = new TestPurchases(product).bicycle(shop, "BA1234567", 0).purchase();
        clerk = new Screens(port, new TestSessions(product).start(Role.DEALER, organisation));
        account = newestAccount();
    }

    @Test
    void two_hundred_looks_are_let_through_and_the_next_is_refused_whichever_way_it_comes() throws Exception {
        for (int look = 1; look < A_DAY; look++) {
            assertThat(limits.maySpend(account)).isTrue();
        }
        assertThat(look()).contains("J. de Vries");
        assertThat(look()).doesNotContain("J. de Vries").contains("id=\"reden-error\"");
        assertThat(clerk.post(path("/verkoper/verbeteren"), Map.of()).statusCode())
                .isEqualTo(429);
        assertThat(clerk.post(path("/bewijs/nieuw"), Map.of("nummer", "SPECI2014"))
                        .body())
                .contains("id=\"nummer-error\"");

        var colleague = new Screens(port, new TestSessions(product).start(Role.DEALER, organisation));
        assertThat(colleague
                        .post(path("/verkoper"), Map.of("reden", "klant belt"))
                        .body())
                .contains("J. de Vries");
    }

    @Test
    void a_look_without_a_reason_or_without_a_number_costs_nothing() throws Exception {
        for (int look = 1; look < A_DAY; look++) {
            limits.maySpend(account);
        }
        clerk.post(path("/verkoper"), Map.of("reden", " "));
        clerk.post(path("/bewijs/nieuw"), Map.of("nummer", " "));
        assertThat(look()).contains("J. de Vries");
    }

    private String look() throws Exception {
        return clerk.post(path("/verkoper"), Map.of("reden", "klant belt")).body();
    }

    private String path(String what) {
        return "/handelaar/inkopen/" + purchase + what;
    }

    private Actor newestAccount() {
        var id = database.sql("""
                        select max(a.id) from access.accounts a join access.organisations o on o.id = a.organisation_id
                        where o.name = ?
                        """).param(organisation).query(Long.class).single();
        return new Actor("account:" + id, "Test", organisation, Set.of(Role.DEALER), Set.of("NL"));
    }
}
