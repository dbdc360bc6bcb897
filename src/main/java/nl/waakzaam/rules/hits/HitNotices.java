// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.hits;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waakzaam.access.Actor;
import nl.waakzaam.rules.HitPolicy;
import nl.waakzaam.rules.Proposal;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import nl.waakzaam.rules.Proposals.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What police units decided about telling dealers of a hit. It begins at its approval. Refuses a second proposal while one
 * is open, a decision about the own one, and a second decision.
 */
@Repository
class HitNotices implements HitPolicy {
    private final JdbcClient database;
    private final Proposals proposals;
    private final Clock clock;

    HitNotices(JdbcClient database, Proposals proposals, Clock clock) {
        this.database = database;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Optional<Boolean> shownAt(String policeUnit, Instant moment) {
        return database.sql("""
                        select h.shown from rules.hit_notice h join rules.proposal p on p.id = h.proposal_id
                        where h.police_unit = :unit and p.state = 'APPROVED' and p.decided_at <= :moment
                        order by p.decided_at desc, p.id desc limit 1
                        """)
                .param("unit", policeUnit)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional();
    }

    boolean isShown(String policeUnit) {
        return shownAt(policeUnit, clock.instant()).orElse(false);
    }

    /** What a proposal asks for. */
    Optional<Boolean> proposed(long proposal) {
        return database.sql("select shown from rules.hit_notice where proposal_id = :id")
                .param("id", proposal)
                .query(Boolean.class)
                .optional();
    }

    @Transactional
    public OptionalLong propose(String policeUnit, boolean shown, String explanation, Actor actor) {
        var id = proposals.open(policeUnit, explanation, actor, clock.instant());
        id.ifPresent(opened -> database.sql("""
                        insert into rules.hit_notice (proposal_id, police_unit, shown) values (:id, :unit, :shown)
                        """)
                .param("id", opened)
                .param("unit", policeUnit)
                .param("shown", shown)
                .update());
        return id;
    }

    @Transactional
    public Decision decide(Proposal proposal, State outcome, String reasons, Actor actor) {
        return proposals.decide(proposal, outcome, reasons, actor, clock.instant());
    }
}
