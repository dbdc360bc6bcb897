// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Set;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the register tells the processing log (art. 32a Wpg). A delivery of many goods is one act about nobody in
 * particular: the history of each good says what it brought.
 */
@Component
public class RegisterLog {
    private static final String PURPOSE = "opsporing en teruggave van gestolen goederen";
    private static final String BASIS = "art. 8 Wpg";
    private final ObjectProvider<ProcessingLog> log;
    private final GoodsReading reading;

    RegisterLog(ObjectProvider<ProcessingLog> log, GoodsReading reading) {
        this.log = log;
        this.reading = reading;
    }

    void record(Set<Long> goods, int changed, Change change) {
        var about = goods.size() == 1
                ? reading.about(goods.iterator().next())
                : About.of(ObjectKind.STOLEN_GOODS_DELIVERY, change.ground());
        if (changed < goods.size()) {
            recorded(Action.COLLECT, change, about);
        }
        if (changed > 0) {
            recorded(Action.CHANGE, change, about);
        }
    }

    void restricted(Set<Long> goods, Change change) {
        each(Action.CHANGE, goods, change);
    }

    /** To be told before it is done, while the register still knows whose goods they are. */
    void destroyed(Set<Long> goods, Change change) {
        each(Action.DESTROY, goods, change);
    }

    private void each(Action action, Set<Long> goods, Change change) {
        for (var about : reading.about(goods)) {
            write(action, new Act(change.actor(), change.origin(), about, change.ground()), inLog(change));
        }
    }

    /** Somebody looked at a record, for a reason. Runs in the caller's transaction. */
    public void consulted(Act look, Activity activity) {
        write(Action.CONSULT, look, activity.inLog());
    }

    /**
     * Somebody took a list away. Committed before its first row leaves: whoever breaks the download off has read what
     * came before.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor, ObjectKind kind, String reason) {
        consulted(Act.onScreen(actor, About.of(kind, "export"), reason), Activity.EXPORT);
    }

    /** Somebody from outside sent something in, or somebody here decided on it. Runs in the caller's transaction. */
    public void recorded(Action action, Change change, About about) {
        write(action, new Act(change.actor(), change.origin(), about, null), inLog(change));
    }

    /** Somebody opened a restricted good, or tried to. Runs in the caller's transaction. */
    public void consultedRestricted(Act look, Outcome outcome) {
        log.getObject()
                .record(new Processing(
                        Activity.RESTRICTED.inLog(),
                        Action.CONSULT,
                        look.actor(),
                        look.origin(),
                        look.about(),
                        outcome,
                        "afhandeling van klachten en verantwoording",
                        "art. 14 Wpg",
                        look.reason(),
                        null));
    }

    private void write(Action action, Act act, String activity) {
        log.getObject().record(act.done(activity, action, PURPOSE, BASIS));
    }

    private static String inLog(Change change) {
        return "stolengoods." + change.act();
    }
}
