// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
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

    void moved(String actor, Hit hit, Move move) {
        record(actor, hit, Action.CHANGE, "treffer: " + move.code());
    }

    /** Waits for a second detective. */
    void proposed(String actor, Hit hit, Hit.State state) {
        record(actor, hit, Action.CHANGE, "treffer, voorstel: " + state.name());
    }

    void dropped(String actor, Hit hit, Hit.State state) {
        record(actor, hit, Action.CHANGE, "treffer, voorstel afgewezen: " + state.name());
    }

    /** Somebody would approve the own proposal. */
    void refused(String actor, Hit hit, Hit.State state) {
        log.record(new Processing(
                "hits.review",
                Action.CHANGE,
                actor,
                "web",
                About.of(ObjectKind.HIT, hit.id().toString()),
                Outcome.REFUSED,
                PURPOSE,
                POLICE,
                "treffer, eigen voorstel goedkeuren: " + state.name(),
                null));
    }

    /** Somebody saw a photo of the stolen good. */
    void photoSeen(String actor, Hit hit) {
        record(actor, hit, Action.CONSULT, "foto van het gestolen goed");
    }

    /** Somebody takes away a paper about a hit. */
    void printed(String actor, Hit hit, String paper) {
        record(actor, hit, Action.CONSULT, "stuk maken: " + paper);
    }

    private void record(String actor, Hit hit, Action action, String reason) {
        log.record(act(actor, hit, reason).done("hits.review", action, PURPOSE, POLICE));
    }

    private Act act(String actor, Hit hit, String reason) {
        var person = goods.about(hit.stolenGood()).person();
        return Act.onScreen(actor, new About(ObjectKind.HIT, hit.id().toString(), person), reason);
    }

    private void list(String actor, String reason) {
        log.record(Act.onScreen(actor, About.of(ObjectKind.HIT_LIST, "list"), reason)
                .done("hits.list", Action.CONSULT, PURPOSE, POLICE));
    }
}
