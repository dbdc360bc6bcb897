// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.oversight.LogSearch;
import nl.waakzaam.oversight.patterns.Findings.Finding;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a privacy officer does with findings; each look at one is a look at the log, and logged as such. */
@Service
class FindingReview {
    private static final int MOST = 50;
    private static final String REASON = "patronen nalopen";

    private final Findings findings;
    private final LogSearch log;
    private final Clock clock;

    FindingReview(Findings findings, LogSearch log, Clock clock) {
        this.findings = findings;
        this.log = log;
        this.clock = clock;
    }

    /** A finding with the acts it stands on. */
    record Seen(Finding finding, List<LoggedAct> acts) {
        boolean isAbout(String actor) {
            return acts.stream().anyMatch(act -> act.actor().equals(actor));
        }
    }

    /** The newest; only the last act of each. */
    @Transactional
    public List<Seen> list(boolean explained, String actor) {
        var found = findings.list(explained, MOST);
        var last = found.stream().map(finding -> finding.rows().getLast()).toList();
        var acts = log.look(last, "patterns", actor, REASON);
        return found.stream()
                .map(finding -> new Seen(
                        finding,
                        acts.stream()
                                .filter(act -> act.id() == finding.rows().getLast())
                                .toList()))
                .toList();
    }

    @Transactional
    public Optional<Seen> find(long id, String actor) {
        return findings.find(id)
                .map(finding -> new Seen(finding, log.look(finding.rows(), "pattern " + id, actor, REASON)));
    }

    /**
     * Does nothing when somebody explained it before.
     *
     * @throws AccessDeniedException when the pattern is about who explains it
     */
    @Transactional
    public void explain(long id, String explanation, String actor) {
        if (find(id, actor).filter(seen -> seen.isAbout(actor)).isPresent()) {
            throw new AccessDeniedException("nobody explains the own looks");
        }
        if (findings.explain(id, explanation, actor, clock.instant())) {
            log.explained("pattern " + id, actor);
        }
    }
}
