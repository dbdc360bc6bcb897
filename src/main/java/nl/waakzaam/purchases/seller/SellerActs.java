// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.Seller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the processing log is told of sellers who see and ask, and of who answers them. */
@Component
class SellerActs {
    /** Whoever came in with the code of a receipt. */
    static final Actor SELLER = new Actor("visitor:receipt", "", "", Set.of(), Set.of());

    private static final String PURPOSE = "rechten van de verkoper";
    private static final String BASIS = "art. 12, 15, 16 en 21 AVG";

    private final ProcessingLog log;

    SellerActs(ProcessingLog log) {
        this.log = log;
    }

    /** Somebody came with a code and said to be the seller; right or not. */
    Processing entrance(PurchaseId id, Seller seller, boolean right) {
        return new Processing(
                "purchases.sellers-view",
                Action.CONSULT,
                SELLER.id(),
                "web",
                about(id, seller.subject()),
                right ? Outcome.DONE : Outcome.REFUSED,
                PURPOSE,
                BASIS,
                null,
                null);
    }

    /** Somebody reads what a seller asked, or the answer. */
    Processing read(PurchaseId id, By by) {
        return line(Action.CONSULT, id, "verzoek van de verkoper", by);
    }

    /** A request came, or was answered. In the caller's transaction. */
    void record(Action action, PurchaseId id, String reason, By by) {
        log.record(line(action, id, reason, by));
    }

    /** Somebody saw or took away the list of requests. */
    void listed(String reason, By by) {
        var list = About.of(ObjectKind.PURCHASE_LIST, "requests");
        log.record(new Act(by.actor().id(), by.origin(), list, reason)
                .done("purchases.seller-request", Action.CONSULT, PURPOSE, BASIS));
    }

    private static Processing line(Action action, PurchaseId id, String reason, By by) {
        return new Act(by.actor().id(), by.origin(), about(id, null), reason)
                .done("purchases.seller-request", action, PURPOSE, BASIS);
    }

    private static About about(PurchaseId id, @Nullable DataSubject person) {
        return new About(ObjectKind.PURCHASE, id.toString(), person);
    }
}
