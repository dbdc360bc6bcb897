// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of the police for reports by citizens. */
@Service
public class TipInbox {
    static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");
    private final PostgresTips tips;
    private final Clock clock;
    private final Period term;

    TipInbox(PostgresTips tips, Clock clock, @Value("${waakzaam.tips.retention:P1Y}") Period term) {
        this.tips = tips;
        this.clock = clock;
        this.term = term;
    }

    /** Puts a tip in the inbox and answers its number. Destroyed after its term (one year unless configured). */
    @Transactional
    public long submit(NewTip tip) {
        var now = clock.instant();
        return tips.add(tip, now, LocalDate.ofInstant(now, LOCAL).plus(term));
    }

    /** Destroys tips, contact data and notes whose term is over; gives how many. */
    @Transactional
    public int destroyWhatIsDue() {
        return tips.destroyUntil(LocalDate.ofInstant(clock.instant(), LOCAL));
    }
}
