// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.UUID;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What warnings tell the processing log: never an address or a number. */
@Component
class WarningLog {
    private static final String WARN = "waarschuwen van kopers te goeder trouw";
    private static final String CONSENT = "art. 6 lid 1 onder a AVG";
    private static final String POLICE = "art. 8 Wpg";
    private static final String BUYER = "koper te goeder trouw";

    private final ProcessingLog log;

    WarningLog(ProcessingLog log) {
        this.log = log;
    }

    /** The reader of a warning did something, or the product did it for them. */
    void record(String activity, Action action, String origin, UUID warning) {
        var actor = origin.equals("job") ? "job:warnings" : "visitor";
        write(activity, action, actor, origin, "warning", warning.toString(), CONSENT, null, null);
    }

    /** The buyer was told that a good was reported stolen, as far as every check tells it. */
    void sent(long good) {
        write(
                "warnings.sent",
                Action.DISCLOSE,
                "job:warnings",
                "job",
                "stolen-good",
                Long.toString(good),
                POLICE,
                "goed is als gestolen gemeld na een diefstalcheck",
                BUYER);
    }

    void consulted(String actor, String type, String id, String reason) {
        write("warnings.consultation", Action.CONSULT, actor, "web", type, id, POLICE, reason, null);
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor) {
        write(
                "warnings.export",
                Action.CONSULT,
                actor,
                "web",
                "warning-list",
                "export",
                POLICE,
                "lijst exporteren",
                null);
    }

    void suppressed(String actor, long good, String reason) {
        var id = Long.toString(good);
        write("warnings.suppression", Action.CHANGE, actor, "web", "stolen-good", id, POLICE, reason, null);
    }

    private void write(
            String activity,
            Action action,
            String actor,
            String origin,
            String type,
            String id,
            String basis,
            @Nullable String reason,
            @Nullable String recipient) {
        log.record(new Processing(
                activity, action, actor, origin, type, id, Outcome.DONE, null, WARN, basis, reason, recipient));
    }
}
