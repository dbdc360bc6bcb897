// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts and machine clients; each act leaves history and a row in the processing log in its
 * own transaction, and ends the sessions of the account it changes. Refuses with {@link NameTaken} a login or client id
 * that exists.
 */
@Service
class Administration {
    /** The login or client id is in use. */
    static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NameTaken(DuplicateKeyException cause) {
            super("the name is in use", cause);
        }
    }

    /** Who acts, and whether on a screen ({@code web}) or by {@code command}. */
    record By(String actor, String origin) {}

    /** What an administrator says about an account. */
    record Details(String name, String organisation, Set<Role> roles, Set<String> area) {
        private String text() {
            return "%s; %s; %s".formatted(organisation, sorted(roles), sorted(area));
        }

        private static String sorted(Set<?> values) {
            return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final Clients clients;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final AccessLog log;

    Administration(
            Accounts accounts,
            Clients clients,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            AccessLog log) {
        this.accounts = accounts;
        this.clients = clients;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.log = log;
    }

    /** Creates an account; returns its one-time password, which is shown once and kept nowhere. */
    @Transactional
    public String create(By by, String login, Details details) {
        try {
            var id =
                    accounts.add(login, details.name(), details.organisation(), details.roles(), details.area(), false);
            var password = oneTimePassword();
            accounts.setPassword(id, passwords.hash(password), true);
            note(by, Account.actorId(id), "created", details.text());
            return password;
        } catch (DuplicateKeyException taken) {
            throw new NameTaken(taken);
        }
    }

    @Transactional
    public void change(By by, long id, Details details) {
        accounts.change(id, details.name(), details.organisation(), details.roles(), details.area());
        sessions.endAll(id);
        note(by, Account.actorId(id), "changed", details.text());
    }

    @Transactional
    public void disable(By by, long id, boolean disabled) {
        accounts.disable(id, disabled);
        sessions.endAll(id);
        note(by, Account.actorId(id), disabled ? "disabled" : "enabled", "");
    }

    /** Ends all sessions of an account, on every machine. */
    @Transactional
    public void logOut(By by, long id) {
        sessions.endAll(id);
        note(by, Account.actorId(id), "logged-out", "");
    }

    /** Takes away password, app, passkeys and recovery codes; returns a one-time password, shown once. */
    @Transactional
    public String reset(By by, long id) {
        var password = oneTimePassword();
        accounts.setPassword(id, passwords.hash(password), true);
        secondFactor.reset(id);
        sessions.endAll(id);
        note(by, Account.actorId(id), "reset", "");
        return password;
    }

    /** Creates a machine client; returns its secret, which is shown once. */
    @Transactional
    public String createClient(
            By by, String clientId, String name, String organisation, Set<String> scopes, Set<String> sources) {
        try {
            var secret = Sessions.token();
            clients.add(new Client(
                    clientId, name, organisation, Attempts.hash(secret), scopes, sources, Set.of("NL"), false));
            note(by, "client:" + clientId, "created", Details.sorted(scopes) + "; " + Details.sorted(sources));
            return secret;
        } catch (DuplicateKeyException taken) {
            throw new NameTaken(taken);
        }
    }

    /** Gives a machine client a new secret, shown once; the one before goes on for as long as is said. */
    @Transactional
    public String renewClient(By by, String clientId, Duration overlap) {
        var secret = Sessions.token();
        clients.renew(clientId, Attempts.hash(secret), overlap);
        note(by, "client:" + clientId, "renewed", overlap.toString());
        return secret;
    }

    @Transactional
    public void revokeClient(By by, String clientId) {
        if (clients.revoke(clientId)) {
            note(by, "client:" + clientId, "revoked", "");
        }
    }

    private void note(By by, String subject, String change, String details) {
        accounts.addHistory(subject, by.actor(), change, details);
        log.changed(by.actor(), by.origin(), subject);
    }

    private static String oneTimePassword() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
