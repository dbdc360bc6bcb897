// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;
import java.util.UUID;
import nl.waakzaam.platform.Keys;

/** Makes accounts for tests. */
class TestAccounts {
    static final String PASSWORD = "een lange zin met woorden";
    private final Accounts accounts;
    private final Passwords passwords;
    private final Keys keys;

    TestAccounts(Accounts accounts, Passwords passwords, Keys keys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
    }

    Account with(Role role, boolean demo) {
        return with(role, demo, "Testorganisatie");
    }

    Account with(Role role, boolean demo, String organisation) {
        return with(role, demo, organisation, "NL");
    }

    Account in(Role role, String area) {
        return with(role, false, "Testorganisatie", area);
    }

    private Account with(Role role, boolean demo, String organisation, String area) {
        var id = accounts.add("test-" + UUID.randomUUID(), "Test", organisation, Set.of(role), Set.of(area), demo);
        accounts.setPassword(id, passwords.hash(PASSWORD), false);
        return accounts.find(id).orElseThrow();
    }

    Account paired(Role role, byte[] secret) {
        var account = with(role, false);
        accounts.setTotpSecret(account.id(), keys.secrets().encrypt(secret));
        return accounts.find(account.id()).orElseThrow();
    }
}
