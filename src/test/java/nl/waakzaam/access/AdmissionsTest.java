// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.LogIn.Outcome;
import nl.waakzaam.platform.StartRefused;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AdmissionsTest {
    @Autowired
    Admissions admissions;

    @Autowired
    LogIn logIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Clients clients;

    @Autowired
    ClientSecrets secrets;

    private final String login = "new-" + UUID.randomUUID();

    @Test
    void a_new_account_enters_with_its_one_time_password_and_has_then_more_to_do() {
        var password = account("RE03");
        var outcome = logIn.withPassword(
                login, password, new ClientNetwork(UUID.randomUUID().getMostSignificantBits(), true), "test");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Admitted.class,
                        admitted -> assertThat(admitted.complete()).isFalse());
        assertThat(accounts.findByLogin(login)).get().satisfies(made -> {
            assertThat(made.oneTimePassword()).isTrue();
            assertThat(made.roles()).containsExactly(Role.ADMINISTRATOR);
        });
    }

    @Test
    void refuses_a_login_that_is_taken() {
        account("NL");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> account("NL"));
    }

    @Test
    void refuses_an_area_that_does_not_exist() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> account("GM9999"));
        assertThat(accounts.findByLogin(login)).isEmpty();
    }

    @Test
    void a_new_client_has_the_secret_that_was_told() {
        var secret = admissions.client(login, "Systeem", "Politie", Set.of("gestolen-goederen"), Set.of("bvh"));
        var client = clients.findActive(login).orElseThrow();
        assertThat(secrets.matches(secret, client.secretHash())).isTrue();
        assertThat(client.sources()).containsExactly("bvh");
    }

    private String account(String area) {
        return admissions.account(login, "Naam", "Politie", Set.of(Role.ADMINISTRATOR), Set.of(area));
    }
}
