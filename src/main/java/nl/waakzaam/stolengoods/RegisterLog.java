// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Set;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the register tells the processing log (art. 32a Wpg). A delivery of many goods is one act. */
@Component
public class RegisterLog {
    private static final String PURPOSE = "opsporing en teruggave van gestolen goederen";
    private static final String BASIS = "art. 8 Wpg";
    private final ObjectProvider<ProcessingLog> log;

    RegisterLog(ObjectProvider<ProcessingLog> log) {
        this.log = log;
    }

    void record(Set<Long> goods, int changed, Change change) {
        var one = goods.size() == 1;
        var type = one ? "stolen-good" : "stolen-goods-delivery";
        var id = one ? goods.iterator().next().toString() : change.ground();
        if (changed < goods.size()) {
            write(Action.COLLECT, change.actor(), change.origin(), type, id, null, "stolengoods." + change.act());
        }
        if (changed > 0) {
            write(Action.CHANGE, change.actor(), change.origin(), type, id, null, "stolengoods." + change.act());
        }
    }

    void restricted(Set<Long> goods, Change change) {
        each(Action.CHANGE, goods, change);
    }

    void destroyed(Set<Long> goods, Change change) {
        each(Action.DESTROY, goods, change);
    }

    private void each(Action action, Set<Long> goods, Change change) {
        for (var good : goods) {
            write(
                    action,
                    change.actor(),
                    change.origin(),
                    "stolen-good",
                    good.toString(),
                    change.ground(),
                    "stolengoods." + change.act());
        }
    }

    /** Somebody looked at a record, for a reason. Runs in the caller's transaction. */
    public void consulted(
            String actor, String origin, String objectType, String objectId, Activity activity, String reason) {
        write(Action.CONSULT, actor, origin, objectType, objectId, reason, activity.inLog());
    }

    /**
     * Somebody took a list away. Committed before its first row leaves: whoever breaks the download off has read what
     * came before.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor, String objectType, String reason) {
        write(Action.CONSULT, actor, "web", objectType, "export", reason, Activity.EXPORT.inLog());
    }

    /** Somebody from outside sent something in, or somebody here decided on it. Runs in the caller's transaction. */
    public void recorded(Action action, Change change, String objectType, long objectId) {
        write(
                action,
                change.actor(),
                change.origin(),
                objectType,
                Long.toString(objectId),
                null,
                "stolengoods." + change.act());
    }

    /** Somebody opened a restricted good, or tried to. Runs in the caller's transaction. */
    public void consultedRestricted(String actor, String objectId, Outcome outcome, String reason) {
        log.getObject()
                .record(new Processing(
                        Activity.RESTRICTED.inLog(),
                        Action.CONSULT,
                        actor,
                        "web",
                        "stolen-good",
                        objectId,
                        outcome,
                        null,
                        "afhandeling van klachten en verantwoording",
                        "art. 14 Wpg",
                        reason,
                        null));
    }

    private void write(
            Action action,
            String actor,
            String origin,
            String type,
            String id,
            @Nullable String reason,
            String activity) {
        log.getObject()
                .record(new Processing(
                        activity, action, actor, origin, type, id, Outcome.DONE, null, PURPOSE, BASIS, reason, null));
    }
}
