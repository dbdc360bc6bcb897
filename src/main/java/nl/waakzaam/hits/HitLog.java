// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processing log keeps of work with hits. */
@Component
class HitLog {
    private static final String PURPOSE = "opsporing";
    private static final String POLICE = "art. 8 Wpg";

    private final ProcessingLog log;
    private final GoodsReading goods;

    HitLog(ProcessingLog log, GoodsReading goods) {
        this.log = log;
        this.goods = goods;
    }

    void listed(String actor) {
        list(actor, "treffers beoordelen");
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor) {
        list(actor, "lijst exporteren");
    }

    /** Somebody opened a hit, which shows the stolen good of somebody's report. */
    void consulted(String actor, Hit hit) {
        record(actor, hit, Action.CONSULT, "treffer beoordelen");
    }

    void moved(String actor, Hit hit, Hit.State state) {
        record(actor, hit, Action.CHANGE, "treffer: " + state.name());
    }

    private void record(String actor, Hit hit, Action action, String reason) {
        var person = goods.about(hit.stolenGood()).person();
        var about = new About(ObjectKind.HIT, hit.id().toString(), person);
        log.record(Act.onScreen(actor, about, reason).done("hits.review", action, PURPOSE, POLICE));
    }

    private void list(String actor, String reason) {
        log.record(Act.onScreen(actor, About.of(ObjectKind.HIT_LIST, "list"), reason)
                .done("hits.list", Action.CONSULT, PURPOSE, POLICE));
    }
}
