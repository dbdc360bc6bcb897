// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import org.springframework.context.ApplicationContext;

/** Sessions of new accounts, for tests of screens behind the log-in. */
public final class TestSessions {
    private TestSessions() {}

    /** The secret of a session of somebody with this role. */
    public static String of(Role role, ApplicationContext product) {
        var accounts = new TestAccounts(
                product.getBean(Accounts.class), product.getBean(Passwords.class), product.getBean(Keys.class));
        return product.getBean(Sessions.class).start(accounts.with(role, false), true, "");
    }
}
