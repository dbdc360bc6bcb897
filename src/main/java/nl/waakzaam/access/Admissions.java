// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Objects;
import java.util.Set;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.platform.StartRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives people and machines their entrance, for an administrator at the command line. Refuses a login or client id that
 * is taken, and an area that is not {@code NL}, a police unit or a municipality.
 */
@Service
class Admissions {
    private static final String BY = "command:add";
    private static final int ONE_TIME_PASSWORD = 20;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clients clients;
    private final ClientSecrets secrets;
    private final Municipalities municipalities;
    private final AccessLog log;

    Admissions(
            Accounts accounts,
            Passwords passwords,
            Clients clients,
            ClientSecrets secrets,
            Municipalities municipalities,
            AccessLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clients = clients;
        this.secrets = secrets;
        this.municipalities = municipalities;
        this.log = log;
    }

    /** Makes an account and returns its password, which works once and must be replaced. */
    @Transactional
    public String account(String login, String name, String organisation, Set<Role> roles, Set<String> area) {
        if (accounts.findByLogin(login).isPresent()) {
            throw new StartRefused("There is an account with this login already: choose another.");
        }
        checkArea(area);
        var password = Sessions.token().substring(0, ONE_TIME_PASSWORD);
        var id = accounts.add(login, name, organisation, roles, area, false);
        accounts.setPassword(id, passwords.hash(password), true);
        record(Account.actorId(id), roles.toString());
        return password;
    }

    /** Makes a machine client and returns its secret, which is kept nowhere else. */
    @Transactional
    public String client(String id, String name, String organisation, Set<String> scopes, Set<String> sources) {
        if (clients.list().stream().anyMatch(known -> known.clientId().equals(id))) {
            throw new StartRefused("There is a client with this id already, or there was one: choose another.");
        }
        var secret = Sessions.token();
        var hash = Objects.requireNonNull(secrets.encode(secret));
        clients.add(new Client(id, name, organisation, hash, scopes, sources, Set.of("NL"), false));
        record("client:" + id, scopes + " " + sources);
        return secret;
    }

    private void record(String subject, String details) {
        accounts.addHistory(subject, BY, "created", details);
        log.changed(BY, "command", subject);
    }

    private void checkArea(Set<String> area) {
        if (!area.stream().allMatch(this::isArea)) {
            throw new StartRefused("An area is NL, a police unit such as RE03, or a municipality such as GM0344.");
        }
    }

    private boolean isArea(String code) {
        return code.equals("NL")
                || municipalities.find(code).isPresent()
                || municipalities.policeUnits().stream().map(PoliceUnit::code).anyMatch(code::equals);
    }
}
