// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.time.Clock;
import java.time.Period;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of the police for reports by citizens. */
@Service
public class TipInbox {
    /** From its arrival; contact data and notes go with it. */
    public static final RetentionTerm TERM =
            new RetentionTerm("tips", Effect.DESTROYED, Period.ofYears(1), "art. 8 lid 1 en 6 Wpg");

    private final PostgresTips tips;
    private final RegisterLog log;
    private final Clock clock;

    TipInbox(PostgresTips tips, RegisterLog log, Clock clock) {
        this.tips = tips;
        this.log = log;
        this.clock = clock;
    }

    /** Puts a tip in the inbox and answers its number. */
    @Transactional
    public long submit(NewTip tip) {
        var now = clock.instant();
        var id = tips.add(tip, now);
        var contact = tip.contact();
        var sender = DataSubject.of(contact == null ? null : contact.reach());
        log.recorded(
                Action.COLLECT,
                new Change("visitor", "web", Activity.TIPS, now, ""),
                new About(ObjectKind.TIP, Long.toString(id), sender));
        return id;
    }
}
