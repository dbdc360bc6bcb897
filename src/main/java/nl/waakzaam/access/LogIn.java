// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

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
    private final Sessions sessions;
    private final AccessLog log;
    private final DemoMode demo;

    LogIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            Attempts attempts,
            Sessions sessions,
            AccessLog log,
            DemoMode demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.sessions = sessions;
        this.log = log;
        this.demo = demo;
    }

    Outcome withPassword(String login, String password, String address, String browser) {
        if (!attempts.begin(login, address)) {
            log.refused("too-soon");
            return new Outcome.TooSoon();
        }
        var account = accounts.findByLogin(login).filter(this::mayEnter);
        var fits = passwords.fits(password, account.map(Account::passwordHash).orElse(null));
        if (!fits) {
            log.refused(account.map(Account::id).map(Account::actorId).orElse("unknown"));
            return new Outcome.Refused();
        }
        attempts.succeeded(login, address);
        return admit(account.orElseThrow(), browser);
    }

    private Outcome admit(Account account, String browser) {
        var complete = account.demo();
        if (complete) {
            log.entered(Account.actorId(account.id()));
        }
        return new Outcome.Admitted(sessions.start(account, complete, browser), complete);
    }

    /** The second step: a code of the app or a recovery code ends the unfinished session and starts the real one. */
    Outcome withCode(Session unfinished, String token, String code, String address) {
        var account = unfinished.account();
        var subject = "code:" + account.id();
        if (!attempts.begin(subject, address)) {
            log.refused(Account.actorId(account.id()));
            return new Outcome.TooSoon();
        }
        if (!secondFactor.accepts(account, code)) {
            log.refused(Account.actorId(account.id()));
            return new Outcome.Refused();
        }
        attempts.succeeded(subject, address);
        return finish(unfinished, token);
    }

    /** Starts a complete session with a new token in the place of an unfinished one. */
    Outcome.Admitted finish(Session unfinished, String token) {
        sessions.end(token);
        log.entered(Account.actorId(unfinished.account().id()));
        return new Outcome.Admitted(sessions.start(unfinished.account(), true, unfinished.browser()), true);
    }

    private boolean mayEnter(Account account) {
        return !account.disabled() && (!account.demo() || demo.on());
    }
}
