// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shops;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody records that the mayor decided to close a shop, as a supervisor proposed. Never that supervisor: the database
 * holds to it too. The caller has read the form.
 */
@Service
class MayorsDecisions {
    private final Inspections inspections;
    private final PostgresOutcomes outcomes;
    private final Shops shops;
    private final InspectionLog log;

    MayorsDecisions(Inspections inspections, PostgresOutcomes outcomes, Shops shops, InspectionLog log) {
        this.inspections = inspections;
        this.outcomes = outcomes;
        this.shops = shops;
        this.log = log;
    }

    /** Whether this actor may record one: a closure was proposed by somebody else, and nobody recorded one before. */
    boolean isAwaited(Inspection inspection, Actor actor) {
        return !inspection.isOf(actor)
                && outcomes.find(inspection.id())
                        .filter(outcome -> outcome.measure() == Measure.CLOSURE)
                        .isPresent()
                && outcomes.findDecision(inspection.id()).isEmpty();
    }

    /** Empty when the actor may not record one. */
    @Transactional
    public Optional<InspectionId> record(InspectionId id, MayorForm form, Actor actor, Instant now) {
        return inspections
                .find(id, actor)
                .filter(found -> isAwaited(found, actor))
                .map(found -> {
                    if (outcomes.decide(id, form.decision(now), actor.id())) {
                        var dealer = shops.get(found.shop()).dealer();
                        log.about(found, dealer, "decision", Action.COLLECT, form.reference(), actor);
                    }
                    return id;
                });
    }
}
