// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Clock;
import java.util.Objects;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.LoggedAct;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges each new look by all rules, one process at a time over all nodes, in the order of the chain. */
@Component
class PatternWatch {
    private static final int MANY = 500;

    private final LogReading log;
    private final LogSurroundings around;
    private final Findings findings;
    private final Clock clock;

    PatternWatch(LogReading log, LogSurroundings around, Findings findings, Clock clock) {
        this.log = log;
        this.around = around;
        this.findings = findings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 5_000)
    @Transactional
    public void watch() {
        findings.takePlace().ifPresent(this::watchFrom);
    }

    private void watchFrom(long place) {
        var acts = log.listAfter(place, MANY);
        acts.stream().map(LogReading.Chained::act).filter(this::isToJudge).forEach(this::judge);
        if (!acts.isEmpty()) {
            findings.movePlace(acts.getLast().place());
        }
    }

    private boolean isToJudge(LoggedAct act) {
        return act.isLook() && isOneRecord(act) && around.knows(act.kind());
    }

    private void judge(LoggedAct look) {
        for (var rule : Rule.values()) {
            rule.judge(look, around).ifPresent(pattern -> findings.add(rule, pattern, clock.instant()));
        }
    }

    /** Lists and exports stand in the log under a word, records under a number. */
    static boolean isOneRecord(LoggedAct act) {
        return Objects.requireNonNullElse(act.objectId(), "").matches("[0-9]+");
    }
}
