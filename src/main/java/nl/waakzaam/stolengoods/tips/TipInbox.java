// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.time.Clock;
import java.time.Period;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of the police for reports by citizens. */
@Service
public class TipInbox {
    /** From its arrival; contact data and notes go with it. */
    public static final RetentionTerm TERM =
            new RetentionTerm("tips", Effect.DESTROYED, Period.ofYears(1), "art. 8 lid 1 en 6 Wpg");

    private final PostgresTips tips;
    private final Clock clock;

    TipInbox(PostgresTips tips, Clock clock) {
        this.tips = tips;
        this.clock = clock;
    }

    /** Puts a tip in the inbox and answers its number. */
    @Transactional
    public long submit(NewTip tip) {
        return tips.add(tip, clock.instant());
    }
}
