// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.waakzaam.hits.Hit.Proposal;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Hit.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a hit goes on, and its steps, in PostgreSQL. Whoever changes a hit holds its row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PostgresCourse {
    private final JdbcClient database;

    PostgresCourse(JdbcClient database) {
        this.database = database;
    }

    /** Whoever works on a hit keeps it; haste and what was proposed are over once somebody acts. */
    void move(Hit hit, State next, String assignedTo, String by, @Nullable String reason, Instant now) {
        database.sql("""
                        update hits.hit set state = :next, assigned_to = :assignedTo, changed_at = :now,
                            urgent_since = case when :next = 'ASSIGNED' then urgent_since end,
                            unsought_since = case when :next in ('HOLD_ORDERED', 'SEIZED') then unsought_since end,
                            unread = unread and assigned_to = :assignedTo,
                            proposed = null, proposed_by = null, proposed_reason = null
                        where id = :id
                        """)
                .param("id", hit.id().value())
                .param("next", next.name())
                .param("assignedTo", assignedTo)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        add(hit.id(), new Step(now, by, next, null, reason));
    }

    /** Gives it to somebody who has not opened it since. */
    void give(Hit hit, String to, String by, Instant now) {
        move(hit, State.ASSIGNED, to, by, null, now);
        database.sql("update hits.hit set unread = true where id = ?")
                .param(hit.id().value())
                .update();
    }

    /** Who works on it opened it. To others that looks like no change, so that nobody sees whether a colleague did. */
    void read(HitId id, String by) {
        database.sql("update hits.hit set unread = false where id = ? and assigned_to = ? and unread")
                .params(id.value(), by)
                .update();
    }

    void confirm(Hit hit, String by, @Nullable String reason, Instant now) {
        database.sql("update hits.hit set confirmed_at = :now, changed_at = :now where id = :id")
                .param("id", hit.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        add(hit.id(), new Step(now, by, null, "CONFIRMED", reason));
    }

    void propose(Hit hit, Proposal proposal, Instant now) {
        keep(hit, proposal, now);
        add(
                hit.id(),
                new Step(
                        now, proposal.by(), null, "PROPOSED_" + proposal.state().name(), proposal.reason()));
    }

    /** Somebody else refused what was proposed, or the proposer took it back. */
    void drop(Hit hit, String by, Instant now) {
        keep(hit, null, now);
        add(hit.id(), new Step(now, by, null, "PROPOSAL_DROPPED", null));
    }

    private void keep(Hit hit, @Nullable Proposal proposal, Instant now) {
        database.sql("""
                        update hits.hit set proposed = :state, proposed_by = :by, proposed_reason = :reason, changed_at = :now
                        where id = :id
                        """)
                .param("id", hit.id().value())
                .param("state", proposal == null ? null : proposal.state().name())
                .param("by", proposal == null ? null : proposal.by())
                .param("reason", proposal == null ? null : proposal.reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(HitId id, Step step) {
        database.sql("""
                        insert into hits.step (hit_id, at, by, state, noted, reason)
                        values (:id, :at, :by, :state, :noted, :reason)
                        """)
                .param("id", id.value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .param("state", step.state() == null ? null : step.state().name())
                .param("noted", step.noted())
                .param("reason", step.reason())
                .update();
    }
}
