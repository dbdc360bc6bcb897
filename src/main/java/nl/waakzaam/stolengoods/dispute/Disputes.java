// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.codes.SecretCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in disputes and tells how they stand. Looks at nothing that is registered, so that it can tell nothing of it. */
@Service
public class Disputes {
    private static final String OWNER = "visitor:dispute";

    private final PostgresDisputes disputes;
    private final DecisionTerm term;
    private final RegisterLog log;
    private final Clock clock;

    Disputes(PostgresDisputes disputes, DecisionTerm term, RegisterLog log, Clock clock) {
        this.disputes = disputes;
        this.term = term;
        this.log = log;
        this.clock = clock;
    }

    /** What who disputes keeps: a number to name it by, and the code that shows how it stands. */
    public record Receipt(long number, SecretCode code, LocalDate dueOn) {}

    /** Takes in a form without errors. */
    @Transactional
    public Receipt submit(DisputeForm form, List<ProofFile> proofs) {
        var now = clock.instant();
        var code = SecretCode.fresh();
        var due = term.lastDay(now);
        var id = disputes.add(form, Claim.ofCode(form.claim()).orElseThrow(), code, now, due);
        proofs.forEach(proof -> disputes.add(id, proof));
        var about = new About(ObjectKind.DISPUTE, Long.toString(id), DataSubject.of(form.mail()));
        log.recorded(Action.COLLECT, new Change(OWNER, "web", Activity.DISPUTE, now, ""), about);
        return new Receipt(id, code, due);
    }

    /** Empty when no dispute has this code. */
    @Transactional
    public Optional<Dispute> consult(SecretCode code) {
        var dispute = disputes.find(code);
        dispute.ifPresent(
                found -> log.consulted(Act.onScreen(OWNER, found.about(), "eigen betwisting"), Activity.DISPUTE));
        return dispute;
    }
}
