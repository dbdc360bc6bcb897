// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waakzaam.access.Actor;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Proposal;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.rules.RulesVersion;
import nl.waakzaam.rules.RulesVersions;
import nl.waakzaam.rules.desk.RulesReader.Reading;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A municipality changes its rules: one official proposes a version, another of the same municipality approves or rejects
 * it. Refuses a second proposal while one is open, a decision about the own one, and a second decision.
 */
@Service
class RulesDesk {
    private final Proposals proposals;
    private final RulesVersions versions;
    private final Municipalities municipalities;
    private final Clock clock;

    RulesDesk(Proposals proposals, RulesVersions versions, Municipalities municipalities, Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The municipalities that an official works for. Who may look everywhere decides nowhere: rules are local. */
    List<Municipality> municipalitiesOf(Actor actor) {
        return actor.area().stream()
                .flatMap(code -> municipalities.find(code).stream())
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
    }

    Optional<Municipality> municipalityOf(Actor actor, String code) {
        return municipalities.find(code).filter(municipality -> actor.area().contains(code));
    }

    /** What was proposed for the municipality of this official. */
    @Transactional(readOnly = true)
    public Optional<Proposed> find(long id, Actor actor) {
        return proposals
                .find(id)
                .flatMap(proposal -> municipalityOf(actor, proposal.subject())
                        .flatMap(municipality -> versions.find(id, clock.instant())
                                .map(version -> new Proposed(proposal, version, municipality))));
    }

    /** A proposal with the rules in it. */
    record Proposed(Proposal proposal, RulesVersion version, Municipality municipality) {}

    /** The number of the new proposal; empty when one is open. */
    @Transactional
    public OptionalLong propose(Municipality municipality, Reading reading, boolean mergedAreas, Actor actor) {
        var id = proposals.open(municipality.code(), reading.explanation(), actor, clock.instant());
        id.ifPresent(opened -> versions.add(opened, municipality.code(), reading.from(), mergedAreas, reading.rules()));
        return id;
    }

    @Transactional
    public Decision decide(Proposed proposed, State outcome, String reasons, Actor actor) {
        return proposals.decide(proposed.proposal(), outcome, reasons, actor, clock.instant());
    }

    List<Proposal> history(String municipality) {
        return proposals.list(municipality);
    }

    List<RulesVersion> versions(String municipality) {
        return versions.list(municipality, clock.instant());
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }
}
