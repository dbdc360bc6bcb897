// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in who proved to be the owner of an account: starts the session and writes that down, as one act. */
@Component
class Entrance {
    private final Sessions sessions;
    private final AccessLog log;
    private final DemoMode demo;
    private final Clock clock;

    Entrance(Sessions sessions, AccessLog log, DemoMode demo, Clock clock) {
        this.sessions = sessions;
        this.log = log;
        this.demo = demo;
        this.clock = clock;
    }

    /** Not to a disabled account, a demo account outside demo mode, or one whose one-time password was left too long. */
    boolean isOpenTo(Account account) {
        return !account.disabled() && (!account.demo() || demo.on()) && !account.oneTimeIsOver(clock.instant());
    }

    /** Starts a session that still waits for the second factor, and may do nothing yet. */
    LogIn.Outcome.Admitted half(Account account, String browser) {
        return new LogIn.Outcome.Admitted(sessions.start(account, false, browser), false);
    }

    @Transactional
    public LogIn.Outcome.Admitted whole(Account account, String browser) {
        log.entered(Account.actorId(account.id()));
        return new LogIn.Outcome.Admitted(sessions.start(account, true, browser), true);
    }

    /** Starts a complete session with a new token in the place of an unfinished one. */
    @Transactional
    public LogIn.Outcome.Admitted whole(Session unfinished, String token) {
        sessions.end(token);
        return whole(unfinished.account(), unfinished.browser());
    }

    /** The owner of a session proved it once more: the same session goes on under a new token. */
    @Transactional
    public LogIn.Outcome.Admitted again(Session session) {
        log.entered(Account.actorId(session.account().id()));
        return new LogIn.Outcome.Admitted(sessions.confirm(session), true);
    }
}
