// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.time.Instant;
import nl.waakzaam.access.Actor;
import nl.waakzaam.footage.Demand.Kind;
import nl.waakzaam.footage.FootageMoves.Outcome;
import nl.waakzaam.footage.TypedFootageMove.Asked;
import nl.waakzaam.notices.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks an owner for footage, or demands it. A demand is on paper; when there is no time, by word of mouth first and on paper
 * soon after (art. 126nda Sv).
 */
@Component
class Demanding {
    private final PostgresDossiers dossiers;
    private final PostgresWanted wanted;
    private final PostgresDemands demands;
    private final PostgresSteps steps;
    private final UnitTexts texts;
    private final FootagePapers papers;
    private final FootageMails mails;
    private final FootageClocks clocks;
    private final Clock clock;

    Demanding(
            PostgresDossiers dossiers,
            PostgresWanted wanted,
            PostgresDemands demands,
            PostgresSteps steps,
            UnitTexts texts,
            FootagePapers papers,
            FootageMails mails,
            FootageClocks clocks,
            Clock clock) {
        this.dossiers = dossiers;
        this.wanted = wanted;
        this.demands = demands;
        this.steps = steps;
        this.texts = texts;
        this.papers = papers;
        this.mails = mails;
        this.clocks = clocks;
        this.clock = clock;
    }

    Outcome ask(Dossier dossier, Wanted one, FootageMove move, Asked asked, Actor actor) {
        if (demands.last(one.id(), Kind.DEMAND).filter(Demand::isUnconfirmed).isPresent()) {
            return Outcome.UNCONFIRMED;
        }
        var now = clock.instant();
        var demand = demand(one, move, asked, actor, now, texts.inForce(dossier.unit()));
        demands.add(demand);
        wanted.change(one.in(demand.state()).toAnswerBy(asked.answerBy()), now);
        var what = demand.oral() ? "DEMANDED_ORALLY" : demand.state().name();
        steps.add(dossier.id(), FootageStep.of(one.id(), now, actor.id(), what, asked.what()));
        send(dossier, one, demand, actor, now);
        return Outcome.DONE;
    }

    Outcome confirm(Dossier dossier, Wanted one, Actor actor) {
        var demand = demands.last(one.id(), Kind.DEMAND).filter(Demand::isUnconfirmed);
        demand.ifPresent(oral -> {
            var now = clock.instant();
            demands.confirm(oral, now, texts.inForce(dossier.unit()));
            var late = oral.confirmBy() != null && !now.isBefore(oral.confirmBy());
            steps.add(
                    dossier.id(),
                    FootageStep.of(one.id(), now, actor.id(), late ? "CONFIRMED_LATE" : "CONFIRMED", null));
            send(dossier, one, demands.last(one.id(), Kind.DEMAND).orElseThrow(), actor, now);
        });
        return demand.isPresent() ? Outcome.DONE : Outcome.NOTHING_TO_CONFIRM;
    }

    private Demand demand(Wanted one, FootageMove move, Asked asked, Actor actor, Instant now, @Nullable Long text) {
        var spoken = asked.spokenAt();
        return new Demand(
                0,
                one.id(),
                move == FootageMove.REQUEST ? Kind.REQUEST : Kind.DEMAND,
                asked.what(),
                actor.id(),
                spoken == null ? now : spoken,
                spoken != null,
                spoken == null ? null : clocks.confirmBy(spoken),
                spoken == null ? now : null,
                asked.answerBy(),
                text);
    }

    private void send(Dossier dossier, Wanted one, Demand demand, Actor actor, Instant now) {
        var party = dossiers.party(one.party()).orElseThrow();
        var sent = demand.isUnconfirmed()
                ? mails.send(FootageMails.Kind.ORAL, party, dossier, actor.id())
                : mails.send(kind(demand), party, dossier, actor.id(), language -> {
                    var paper = FootagePaper.of(demand.kind());
                    return new Mail.Paper(paper.code() + ".pdf", papers.pdf(paper, dossier, one, language));
                });
        if (!sent) {
            steps.add(dossier.id(), FootageStep.ofProduct(one.id(), now, "TO_HAND_OVER"));
        }
    }

    private static FootageMails.Kind kind(Demand demand) {
        if (demand.kind() == Kind.REQUEST) {
            return FootageMails.Kind.REQUEST;
        }
        return demand.oral() ? FootageMails.Kind.CONFIRMED : FootageMails.Kind.DEMAND;
    }
}
