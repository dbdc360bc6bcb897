// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.rules.Proposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals and their decisions: one is open per subject, nobody decides about the own one, and each is decided once. The
 * database holds to all three, whatever happens at the same time. Each act stands in the processing log.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Proposals {
    private static final int MOST_SHOWN = 200;

    private final JdbcClient database;
    private final ProcessingLog log;

    Proposals(JdbcClient database, ProcessingLog log) {
        this.database = database;
        this.log = log;
    }

    /** What came of a wish to decide. */
    public enum Decision {
        DONE,
        /** Who proposed it may withdraw it, never approve or reject it. */
        OWN_PROPOSAL,
        /** Only who proposed it may withdraw it. */
        PROPOSED_BY_ANOTHER,
        /** Somebody was first. */
        DECIDED_BEFORE
    }

    /** Opens a proposal; empty when one is open for this subject. */
    public OptionalLong open(String subject, String explanation, Actor actor, Instant now) {
        var id = database.sql("""
                        insert into rules.proposal (subject, explanation, proposed_by, proposed_at)
                        values (:subject, :explanation, :actor, :now)
                        on conflict (subject) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .param("subject", subject)
                .param("explanation", explanation)
                .param("actor", actor.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(opened -> record("rules.proposal", actor, opened, Outcome.DONE));
        return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Decides; {@code reasons} are kept for a rejection only. */
    public Decision decide(Proposal proposal, State outcome, String reasons, Actor actor, Instant now) {
        var own = proposal.proposedBy().equals(actor.id());
        if (own != (outcome == State.WITHDRAWN)) {
            record("rules.decision", actor, proposal.id(), Outcome.REFUSED);
            return own ? Decision.OWN_PROPOSAL : Decision.PROPOSED_BY_ANOTHER;
        }
        if (close(proposal.id(), outcome, reasons, actor, now) == 0) {
            return Decision.DECIDED_BEFORE;
        }
        record("rules.decision", actor, proposal.id(), Outcome.DONE);
        return Decision.DONE;
    }

    private int close(long id, State outcome, String reasons, Actor actor, Instant now) {
        return database.sql("""
                        update rules.proposal
                        set state = :state, decided_by = :actor, decided_at = :now, reasons = nullif(:reasons, '')
                        where id = :id and state = 'PROPOSED'
                        """)
                .param("id", id)
                .param("state", outcome.name())
                .param("actor", actor.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reasons", outcome == State.REJECTED ? reasons : "")
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(long id) {
        return database.sql("select * from rules.proposal where id = :id")
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** The last {@value #MOST_SHOWN} of a subject, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> list(String subject) {
        return database.sql(
                        "select * from rules.proposal where subject = :subject order by id desc limit " + MOST_SHOWN)
                .param("subject", subject)
                .query((row, number) -> proposal(row))
                .list();
    }

    private void record(String activity, Actor actor, long proposal, Outcome outcome) {
        log.record(new Processing(
                activity,
                Action.CHANGE,
                actor.id(),
                "web",
                About.of(ObjectKind.RULES_PROPOSAL, Long.toString(proposal)),
                outcome,
                "regels voor handelaren vaststellen",
                "art. 437ter Sr",
                null,
                null));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return proposal(row, "subject");
    }

    /** From a row that has the columns of {@code rules.proposal}, and this one for what it is about. */
    public static Proposal proposal(ResultSet row, String subject) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString(subject),
                row.getString("explanation"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                RowMoments.get(row, "proposed_at"),
                row.getString("decided_by"),
                RowMoments.find(row, "decided_at"),
                row.getString("reasons"));
    }
}
