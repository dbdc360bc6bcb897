// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processing log keeps of footage. An owner is in it by pseudonym, and only where mail went to one. */
@Component
class FootageLog {
    private static final String PURPOSE = "opsporing";
    private static final String POLICE = "art. 3 Politiewet 2012; art. 126nda Sv; art. 8 Wpg";

    private final ProcessingLog log;

    FootageLog(ProcessingLog log) {
        this.log = log;
    }

    void listed(String actor) {
        write(actor, "web", "list", null, Action.CONSULT, "dossiers van beelden bekijken");
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor) {
        write(actor, "web", "list", null, Action.CONSULT, "dossiers van beelden meenemen");
    }

    void texts(String actor, Action action, String what) {
        write(actor, "web", "text", null, action, what);
    }

    /** Somebody wanted a dossier of what was not found: who tries is seen. */
    void refused(String actor, UUID search, String why) {
        log.record(new Processing(
                "footage.dossier",
                Action.COLLECT,
                actor,
                "web",
                About.of(ObjectKind.FOOTAGE_DOSSIER, search.toString()),
                Outcome.REFUSED,
                PURPOSE,
                POLICE,
                "dossier openen: " + why,
                null));
    }

    void consulted(String actor, Dossier dossier) {
        write(actor, "web", dossier.id().toString(), null, Action.CONSULT, "dossier bekijken: " + dossier.caseNumber());
    }

    /** Police did something in a dossier. */
    void changed(String actor, Dossier dossier, String what) {
        write(actor, "web", dossier.id().toString(), null, Action.CHANGE, what + ": " + dossier.caseNumber());
    }

    /** Police take footage or a paper along. */
    void taken(String actor, Dossier dossier, String what) {
        write(actor, "web", dossier.id().toString(), null, Action.CONSULT, what + ": " + dossier.caseNumber());
    }

    /** An owner was written to. */
    void told(String actor, UUID dossier, ReachedOwner owner, String what) {
        var origin = actor.startsWith("job:") ? "job" : "web";
        write(actor, origin, dossier.toString(), new DataSubject(owner.mail().text()), Action.DISCLOSE, what);
    }

    /** An owner looked or did something; told from others by the id in the register. */
    void byOwner(Party party, Action action, String what) {
        write("camera-owner:" + party.owner(), "web", party.dossier().toString(), null, action, what);
    }

    void byProduct(UUID dossier, Action action, String what) {
        write(FootageStep.PRODUCT, "job", dossier.toString(), null, action, what);
    }

    private void write(
            String actor, String origin, String id, @Nullable DataSubject person, Action action, String reason) {
        var about = new About(ObjectKind.FOOTAGE_DOSSIER, id, person);
        log.record(new Act(actor, origin, about, reason).done("footage.dossier", action, PURPOSE, POLICE));
    }
}
