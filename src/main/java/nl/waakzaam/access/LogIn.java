// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Service;

/**
 * Lets people in: a password, then a code of an authenticator app. Refuses with one and the same answer whether the
 * account does not exist, is disabled, has another password, or is a demo account outside demo mode; refuses to try at
 * all when attempts follow each other too fast.
 */
@Service
class LogIn {
    /** How an attempt ended. */
    sealed interface Outcome {
        /** In, when {@code complete}; the second factor, or its pairing, is still to come otherwise. */
        record Admitted(String token, boolean complete) implements Outcome {}

        /** Wrong. */
        record Refused() implements Outcome {}

        /** Too many attempts: nothing was tried. */
        record TooSoon() implements Outcome {}
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final Entrance entrance;
    private final AccessLog log;

    LogIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            Attempts attempts,
            Entrance entrance,
            AccessLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.entrance = entrance;
        this.log = log;
    }

    Outcome withPassword(String login, String password, ClientNetwork network, String browser) {
        if (!attempts.begin(login, network)) {
            log.refused("too-soon");
            return new Outcome.TooSoon();
        }
        var account = accounts.findByLogin(login).filter(entrance::isOpenTo);
        var fits = passwords.fits(password, account.map(Account::passwordHash).orElse(null));
        if (!fits) {
            log.refused(account.map(Account::id).map(Account::actorId).orElse("unknown"));
            return new Outcome.Refused();
        }
        attempts.succeeded(login, network);
        var known = account.orElseThrow();
        return known.demo() ? entrance.whole(known, browser) : entrance.half(known, browser);
    }

    /** The second step: a code of the app or a recovery code ends the unfinished session and starts the real one. */
    Outcome withCode(Session unfinished, String token, String code, ClientNetwork network) {
        var account = unfinished.account();
        var subject = "code:" + account.id();
        if (!attempts.begin(subject, network)) {
            log.refused(Account.actorId(account.id()));
            return new Outcome.TooSoon();
        }
        if (!secondFactor.accepts(account, code)) {
            log.refused(Account.actorId(account.id()));
            return new Outcome.Refused();
        }
        attempts.succeeded(subject, network);
        return entrance.whole(unfinished, token);
    }
}
