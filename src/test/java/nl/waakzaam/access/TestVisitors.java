// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** People who are logged in, for tests outside this module. */
public final class TestVisitors {
    private final Accounts accounts;
    private final Sessions sessions;

    public TestVisitors(ApplicationContext product) {
        this.accounts = product.getBean(Accounts.class);
        this.sessions = product.getBean(Sessions.class);
    }

    /** Somebody with an account and, once logged in, a session. */
    public record Visitor(String actor, String login, String name, String token) {}

    /** Makes an account and logs in with it. */
    public Visitor enter(String name, Role role, String area) {
        var account = make("bezoeker-", name, role, area);
        return new Visitor(Account.actorId(account.id()), account.login(), name, sessions.start(account, true, "test"));
    }

    /** The same, of somebody who logs in with a mail address. */
    public Visitor enterByMail(String name, Role role, String area) {
        var login = "bezoeker-" + UUID.randomUUID() + "@voorbeeld.nl";
        accounts.add(login, name, "Politie", Set.of(role), Set.of(area), false);
        return again(new Visitor(
                "account:" + accounts.findByLogin(login).orElseThrow().id(), login, name, ""));
    }

    /** The same, of somebody who works for a company. */
    public Visitor enter(String name, Role role, String area, String organisation) {
        var login = "bezoeker-" + UUID.randomUUID();
        var account = accounts.find(accounts.add(login, name, organisation, Set.of(role), Set.of(area), false))
                .orElseThrow();
        return again(new Visitor(Account.actorId(account.id()), login, name, ""));
    }

    /** Logs in once more, as after a rest. */
    public Visitor again(Visitor visitor) {
        var account = accounts.findByLogin(visitor.login()).orElseThrow();
        return new Visitor(visitor.actor(), visitor.login(), visitor.name(), sessions.start(account, true, "test"));
    }

    /** Makes an account with which nobody logs in; it stands first in lists. */
    public Visitor never(String name, Role role, String area) {
        var account = make("000-", name, role, area);
        return new Visitor(Account.actorId(account.id()), account.login(), name, "");
    }

    private Account make(String prefix, String name, Role role, String area) {
        var login = prefix + UUID.randomUUID();
        return accounts.find(accounts.add(login, name, "Politie", Set.of(role), Set.of(area), false))
                .orElseThrow();
    }
}
