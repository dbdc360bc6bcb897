// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processing log keeps of channels: whoever adds one hears of hits from then on. */
@Component
class NotificationLog {
    private final ProcessingLog log;

    NotificationLog(ProcessingLog log) {
        this.log = log;
    }

    void changed(String actor, String channel, String act) {
        record(actor, channel, Action.CHANGE, act);
    }

    void resent(String actor, String delivery) {
        record(actor, delivery, Action.DISCLOSE, "opnieuw verzonden");
    }

    /** Committed before the first row leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor, String list) {
        record(actor, list, Action.CONSULT, "lijst exporteren");
    }

    private void record(String actor, String about, Action action, String reason) {
        log.record(Act.onScreen(actor, About.of(ObjectKind.NOTIFICATION_CHANNEL, about), reason)
                .done("hits.notification", action, "opsporing", "art. 8 Wpg"));
    }
}
