// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the processing log that somebody had a list of incidents examined; nothing of what stood in it. */
@Component
class NearRepeatLog {
    private final ProcessingLog log;

    NearRepeatLog(ProcessingLog log) {
        this.log = log;
    }

    /** Committed before the answer leaves. */
    @Transactional
    public void examined(String actor) {
        var about = About.of(ObjectKind.INCIDENT_LIST, "unkept");
        log.record(Act.onScreen(actor, about, "herhalingstoets op een eigen lijst, die niet is bewaard")
                .done("monitor.near-repeat", Action.COMBINE, "analyse", "art. 6 lid 1 onder e AVG; art. 8 Wpg"));
    }
}
