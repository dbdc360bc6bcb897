// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

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

    AccessLog(ProcessingLog log) {
        this.log = log;
    }

    @Transactional
    public void entered(String actor) {
        write("access.log-in", Action.CONSULT, actor, "web", actor, Outcome.DONE);
    }

    /** Somebody was refused; who it claimed to be is not written down, since it may be a password in the wrong field. */
    @Transactional
    public void refused(String object) {
        write("access.log-in", Action.CONSULT, "unknown", "web", object, Outcome.REFUSED);
    }

    @Transactional
    public void changed(String actor, String origin, String object) {
        write("access.accounts", Action.CHANGE, actor, origin, object, Outcome.DONE);
    }

    /** The list of accounts, or of clients, was taken away; committed before its first row leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor, String object) {
        write("access.accounts", Action.CONSULT, actor, "web", object, Outcome.DONE);
    }

    private void write(String activity, Action action, String actor, String origin, String object, Outcome outcome) {
        var type = object.startsWith("client:") ? "client" : "account";
        log.record(new Processing(
                activity, action, actor, origin, type, object, outcome, null, "toegangsbeheer", BASIS, null, null));
    }
}
