// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What warnings tell the processing log: never a number; an address only as the pseudonym of its reader. */
@Component
class WarningLog {
    private static final String WARN = "waarschuwen van kopers te goeder trouw";
    private static final String CONSENT = "art. 6 lid 1 onder a AVG";
    private static final String POLICE = "art. 8 Wpg";
    private static final String BUYER = "koper te goeder trouw";

    private final ProcessingLog log;
    private final GoodsReading goods;

    WarningLog(ProcessingLog log, GoodsReading goods) {
        this.log = log;
        this.goods = goods;
    }

    /** The reader of a warning did something, or the product did it for them. */
    void record(String activity, Action action, String origin, Warning warning) {
        var actor = origin.equals("job") ? "job:warnings" : "visitor";
        var reader = DataSubject.of(warning.to().text());
        var about = new About(ObjectKind.WARNING, warning.id().toString(), reader);
        log.record(new Act(actor, origin, about, null).done(activity, action, WARN, CONSENT));
    }

    /** The buyer was told that a good was reported stolen, as far as every check tells it. */
    void sent(long good) {
        log.record(new Processing(
                "warnings.sent",
                Action.DISCLOSE,
                "job:warnings",
                "job",
                goods.about(good),
                Outcome.DONE,
                WARN,
                POLICE,
                "goed is als gestolen gemeld na een diefstalcheck",
                BUYER));
    }

    /** Somebody opened the list of goods that buyers wait for. */
    void consultedList(String actor) {
        consulted(Act.onScreen(actor, About.of(ObjectKind.WARNING_LIST, "list"), "waarschuwingen beoordelen"));
    }

    /** Somebody opened one of those goods. */
    void consulted(String actor, long good) {
        consulted(Act.onScreen(actor, goods.about(good), "waarschuwing beoordelen"));
    }

    private void consulted(Act look) {
        log.record(look.done("warnings.consultation", Action.CONSULT, WARN, POLICE));
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor) {
        var act = Act.onScreen(actor, About.of(ObjectKind.WARNING_LIST, "export"), "lijst exporteren");
        log.record(act.done("warnings.export", Action.CONSULT, WARN, POLICE));
    }

    void suppressed(String actor, long good, String reason) {
        var act = Act.onScreen(actor, goods.about(good), reason);
        log.record(act.done("warnings.suppression", Action.CHANGE, WARN, POLICE));
    }
}
