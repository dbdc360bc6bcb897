// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What supervision tells the processing log. Who runs a shop stands in it under a pseudonym: nobody looks unseen. */
@Component
class InspectionLog {
    private static final String PURPOSE = "toezicht op opkopers";
    private static final String BASIS = "art. 5:11 tot en met 5:20 Awb; art. 437 Sr; art. 6 lid 1 onder e AVG";

    private final ProcessingLog log;
    private final Dealers dealers;

    InspectionLog(ProcessingLog log, Dealers dealers) {
        this.log = log;
        this.dealers = dealers;
    }

    /** Something is done in an inspection, which concerns who runs the shop. In the caller's transaction. */
    void about(Inspection inspection, DealerId dealer, String activity, Action action, String reason, Actor actor) {
        var about = new About(ObjectKind.INSPECTION, inspection.id().toString(), person(dealer));
        log.record(Act.onScreen(actor.id(), about, reason).done("inspections." + activity, action, PURPOSE, BASIS));
    }

    /** Somebody reads or enters something in an inspection. In the caller's transaction. */
    void record(InspectionId id, String activity, Action action, Actor actor) {
        var about = About.of(ObjectKind.INSPECTION, id.toString());
        log.record(Act.onScreen(actor.id(), about, PURPOSE).done("inspections." + activity, action, PURPOSE, BASIS));
    }

    /** Somebody looks at a shop and how much it bought. In the caller's transaction. */
    void shop(Shop shop, Actor actor) {
        var about = new About(ObjectKind.DEALER, shop.dealer().value().toString(), person(shop.dealer()));
        log.record(Act.onScreen(actor.id(), about, PURPOSE).done("inspections.shop", Action.CONSULT, PURPOSE, BASIS));
    }

    @Transactional
    public void list(ObjectKind kind, Actor actor) {
        record(kind, "list", actor);
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void export(ObjectKind kind, Actor actor) {
        record(kind, "export", actor);
    }

    private void record(ObjectKind kind, String activity, Actor actor) {
        log.record(Act.onScreen(actor.id(), About.of(kind, activity), PURPOSE)
                .done("inspections." + activity, Action.CONSULT, PURPOSE, BASIS));
    }

    private DataSubject person(DealerId dealer) {
        return new DataSubject(dealers.get(dealer).contact().mail().text());
    }
}
