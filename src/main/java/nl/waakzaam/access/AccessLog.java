// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who entered, who was refused, and who changed an account (BIO2 8.15). */
@Component
class AccessLog {
    private static final String BASIS = "art. 32 AVG; art. 4a Wpg";
    private final ProcessingLog log;
    private final Accounts accounts;

    AccessLog(ProcessingLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @Transactional
    public void entered(String actor) {
        write("access.log-in", Action.CONSULT, actor, "web", about(actor), Outcome.DONE);
    }

    /** Somebody was refused; who it claimed to be is not written down, since it may be a password in the wrong field. */
    @Transactional
    public void refused(String object) {
        write("access.log-in", Action.CONSULT, "unknown", "web", about(object), Outcome.REFUSED);
    }

    @Transactional
    public void changed(String actor, String origin, String object) {
        write("access.accounts", Action.CHANGE, actor, origin, about(object), Outcome.DONE);
    }

    /** Somebody opened an account, or a list; runs in the caller's transaction. */
    void consulted(String actor, About about) {
        write("access.accounts", Action.CONSULT, actor, "web", about, Outcome.DONE);
    }

    /** The list of accounts, or of clients, was taken away; committed before its first row leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor, ObjectKind kind) {
        consulted(actor, About.of(kind, "export"));
    }

    /** The person concerned is who has the account, named by its login. */
    private About about(String object) {
        if (object.startsWith("client:")) {
            return About.of(ObjectKind.CLIENT, object);
        }
        return object.startsWith("account:")
                ? accounts.find(Long.parseLong(object.substring("account:".length())))
                        .map(AccessLog::about)
                        .orElseThrow()
                : About.of(ObjectKind.ACCOUNT, object);
    }

    static About about(Account account) {
        return new About(ObjectKind.ACCOUNT, Account.actorId(account.id()), new DataSubject(account.login()));
    }

    private void write(String activity, Action action, String actor, String origin, About about, Outcome outcome) {
        log.record(
                new Processing(activity, action, actor, origin, about, outcome, "toegangsbeheer", BASIS, null, null));
    }
}
