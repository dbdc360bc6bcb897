// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Map;
import java.util.Optional;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the register tells the processing log. */
@Component
public class RegisterActs {
    private static final String PURPOSE = "inkoopregister van opkopers";
    private static final String BASIS = "art. 437 Sr; art. 6 lid 1 onder c AVG";

    private final ProcessingLog log;

    RegisterActs(ProcessingLog log) {
        this.log = log;
    }

    void registered(PurchaseId id, Seller seller, By by) {
        write(Action.COLLECT, "registration", id, seller.subject(), null, by);
    }

    /** In the caller's transaction: a good was described anew, or left the shop, or its receipt got another code. */
    public void changed(String activity, PurchaseId id, @Nullable DataSubject person, @Nullable String reason, By by) {
        write(Action.CHANGE, activity, id, person, reason, by);
    }

    /** Somebody looked at a purchase, without its seller. In the caller's transaction. */
    public void consulted(PurchaseId id, String reason, By by) {
        write(Action.CONSULT, "consultation", id, null, reason, by);
    }

    /** Somebody looks at the seller of a purchase, who is known once the record is open. */
    Processing look(PurchaseId id, Seller.Kind kind, Map<String, String> opened, String reason, By by) {
        return line(Action.CONSULT, "seller", id, Seller.of(kind, opened).subject(), reason, by);
    }

    /** Somebody looks at a photo of a good, on which anything may stand. */
    static Processing lookAtPhoto(PurchaseId id, String reason, By by) {
        return line(Action.CONSULT, "photo", id, null, reason, by);
    }

    /** Somebody looked for a seller by document or company number, and none such had sold in the shop. */
    void soughtInVain(DataSubject person, String reason, By by) {
        log.record(act(new About(ObjectKind.PURCHASE_LIST, "seller", person), reason, by)
                .done("purchases.seller", Action.CONSULT, PURPOSE, BASIS));
    }

    /** Somebody saw or took away a list. */
    public void listed(String reason, By by) {
        log.record(act(About.of(ObjectKind.PURCHASE_LIST, "list"), reason, by)
                .done("purchases.list", Action.CONSULT, PURPOSE, BASIS));
    }

    /** The same, committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String reason, By by) {
        listed(reason, by);
    }

    private void write(
            Action action,
            String activity,
            PurchaseId id,
            @Nullable DataSubject person,
            @Nullable String reason,
            By by) {
        log.record(line(action, activity, id, person, reason, by));
    }

    /** Something entered without a network was put aside, looked at or decided about. In the caller's transaction. */
    public void quarantined(Action action, PurchaseId id, @Nullable String reason, By by) {
        log.record(quarantineLine(action, id, reason, by));
    }

    /** The line about who opens it. */
    public Processing quarantineLine(Action action, PurchaseId id, @Nullable String reason, By by) {
        return line(action, "quarantine", id, null, reason, by);
    }

    /** Somebody opens it with who sold, as was typed: nobody checked that yet. */
    public Processing quarantineLook(PurchaseId id, TypedPurchase typed, By by) {
        var seller = typed.verkoper();
        var number = seller == null ? null : seller.documentNummer();
        var person = number == null || number.isBlank() ? null : new DataSubject(IdentityDocument.normal(number));
        return line(Action.CONSULT, "quarantine", id, person, "wachtende inkoop verbeteren", by);
    }

    /** Somebody goes on with what was typed before and is registered nowhere. */
    public Processing draft(Optional<IdentityDocument> document, By by) {
        var person =
                document.map(IdentityDocument::number).map(DataSubject::new).orElse(null);
        return act(new About(ObjectKind.PURCHASE_LIST, "draft", person), "verder met een begonnen inkoop", by)
                .done("purchases.draft", Action.CONSULT, PURPOSE, BASIS);
    }

    /** Police look for goods, and decide about their holds. In the caller's transaction. */
    public void police(Action action, PurchaseId id, String reason, By by) {
        log.record(act(new About(ObjectKind.PURCHASE, id.toString(), null), reason, by)
                .done("purchases.holds", action, "opsporing", "art. 8 Wpg"));
    }

    /** Police look at who sold something. */
    Processing policeLook(PurchaseId id, DataSubject seller, String reason, By by) {
        return act(new About(ObjectKind.PURCHASE, id.toString(), seller), reason, by)
                .done("purchases.seller", Action.CONSULT, "opsporing", "art. 8 Wpg");
    }

    /** Police see a list of goods in shops. In the caller's transaction. */
    public void policeListed(String reason, By by) {
        log.record(act(About.of(ObjectKind.PURCHASE_LIST, "search"), reason, by)
                .done("purchases.search", Action.CONSULT, "opsporing", "art. 8 Wpg"));
    }

    /** The same, taken away; committed before the first row leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void policeExported(String reason, By by) {
        policeListed(reason, by);
    }

    private static Processing line(
            Action action,
            String activity,
            PurchaseId id,
            @Nullable DataSubject person,
            @Nullable String reason,
            By by) {
        return act(new About(ObjectKind.PURCHASE, id.toString(), person), reason, by)
                .done("purchases." + activity, action, PURPOSE, BASIS);
    }

    private static Act act(About about, @Nullable String reason, By by) {
        return new Act(by.actor().id(), by.way(), about, reason);
    }
}
