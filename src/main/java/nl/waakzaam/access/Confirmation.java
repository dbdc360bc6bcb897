// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Service;

/**
 * The owner of a session proves with password and code to be the owner still, before anything changes by which the account
 * is entered (ASVS 7.5.1). Refuses a wrong password, a wrong code, and who tries too often.
 */
@Service
class Confirmation {
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final Entrance entrance;
    private final AccessLog log;

    Confirmation(Passwords passwords, SecondFactor secondFactor, Attempts attempts, Entrance entrance, AccessLog log) {
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.entrance = entrance;
        this.log = log;
    }

    LogIn.Outcome with(Session session, String password, String code, ClientNetwork network) {
        var account = session.account();
        var subject = "password:" + account.id();
        if (!attempts.begin(subject, network)) {
            log.refused(Account.actorId(account.id()));
            return new LogIn.Outcome.TooSoon();
        }
        if (!passwords.fits(password, account.passwordHash())
                || !account.demo() && !secondFactor.accepts(account, code)) {
            log.refused(Account.actorId(account.id()));
            return new LogIn.Outcome.Refused();
        }
        attempts.succeeded(subject, network);
        return entrance.again(session);
    }
}
