// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import nl.waakzaam.platform.Keys;
import org.springframework.context.ApplicationContext;

/** Sessions of accounts made for a test, past the log-in screens. */
public final class TestSessions {
    public static final String COOKIE = "waakzaam_sessie";

    private final TestAccounts accounts;
    private final Sessions sessions;

    public TestSessions(ApplicationContext product) {
        accounts = new TestAccounts(
                product.getBean(Accounts.class), product.getBean(Passwords.class), product.getBean(Keys.class));
        sessions = product.getBean(Sessions.class);
    }

    /** The value of the session cookie of a new account with this role. */
    public String start(Role role) {
        return sessions.start(accounts.with(role, false), true, "");
    }

    /** The same, of an account of this organisation. */
    public String start(Role role, String organisation) {
        return sessions.start(accounts.with(role, false, organisation), true, "");
    }

    /** The same, of an account that acts for this area. */
    public String startIn(Role role, String area) {
        return sessions.start(accounts.in(role, area), true, "");
    }
}
