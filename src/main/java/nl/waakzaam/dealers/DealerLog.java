// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.notices.MailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the desk tells the processing log: never a name or an address; a person only as the pseudonym of the mail address. */
@Component
public class DealerLog {
    private static final String PURPOSE = "toezicht op opkopers";
    private static final String BASIS = "art. 437ter Sr; art. 6 lid 1 onder e AVG";

    private final ProcessingLog log;

    DealerLog(ProcessingLog log) {
        this.log = log;
    }

    /** Something that was asked of a municipality, and the person it concerns. */
    public static About request(long id, MailAddress person) {
        return new About(ObjectKind.DEALER_REQUEST, Long.toString(id), new DataSubject(person.text()));
    }

    /** A dealer, and who runs it. */
    public static About dealer(Dealer dealer) {
        var person = new DataSubject(dealer.contact().mail().text());
        return new About(ObjectKind.DEALER, dealer.id().value().toString(), person);
    }

    /** Writes an act, in the caller's transaction. */
    public void record(String activity, Action action, Act act) {
        log.record(act.done("dealers." + activity, action, PURPOSE, BASIS));
    }

    /** Somebody opened a list. */
    @Transactional
    public void consultedList(String actor, ObjectKind kind) {
        record("consultation", Action.CONSULT, Act.onScreen(actor, About.of(kind, "list"), PURPOSE));
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor, ObjectKind kind) {
        record("export", Action.CONSULT, Act.onScreen(actor, About.of(kind, "export"), PURPOSE));
    }
}
