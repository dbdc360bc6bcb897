// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processing log keeps of work with signals. */
@Component
class SignalLog {
    private final ProcessingLog log;

    SignalLog(ProcessingLog log) {
        this.log = log;
    }

    void listed(String actor) {
        record(actor, "list", Action.CONSULT, "signalen bekijken");
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor) {
        record(actor, "list", Action.CONSULT, "lijst exporteren");
    }

    void consulted(String actor, Signal signal) {
        record(actor, signal.id().toString(), Action.CONSULT, "signaal beoordelen");
    }

    void dismissed(String actor, Signal signal) {
        record(actor, signal.id().toString(), Action.CHANGE, "signaal afgedaan");
    }

    private void record(String actor, String id, Action action, String reason) {
        log.record(Act.onScreen(actor, About.of(ObjectKind.SIGNAL, id), reason)
                .done("hits.signal", action, "opsporing", "art. 8 Wpg"));
    }
}
