// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.Hit.Step;
import nl.waakzaam.purchases.BoughtGoods;
import nl.waakzaam.purchases.BoughtGoods.BoughtGood;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodsReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the two goods of a hit side by side for a detective of the area, with all that happened; each look is logged. */
@Service
public class HitWork {
    private final AreaHits hits;
    private final PostgresHits stored;
    private final PostgresCourse course;
    private final PostgresMeasures measures;
    private final StepTerms terms;
    private final BoughtGoods bought;
    private final GoodsReading stolen;
    private final HitLog log;

    HitWork(
            AreaHits hits,
            PostgresHits stored,
            PostgresCourse course,
            PostgresMeasures measures,
            StepTerms terms,
            BoughtGoods bought,
            GoodsReading stolen,
            HitLog log) {
        this.hits = hits;
        this.stored = stored;
        this.course = course;
        this.measures = measures;
        this.terms = terms;
        this.bought = bought;
        this.stolen = stolen;
        this.log = log;
    }

    /**
     * Both goods side by side.
     *
     * @param bought null once the purchase was destroyed
     * @param stolen null once it is out of use
     * @param measures what police ordered, the last first
     * @param dueAt when the next step must be taken; null when nothing needs to follow
     */
    public record Opened(
            Hit hit,
            @Nullable BoughtGood bought,
            @Nullable Good stolen,
            List<Step> steps,
            List<Measure> measures,
            @Nullable Instant dueAt) {
        /** The last order of a kind. */
        Optional<Measure> measure(Measure.Kind kind) {
            return measures.stream().filter(one -> one.kind() == kind).findFirst();
        }
    }

    /** Empty when the area has no such hit. */
    @Transactional
    public Optional<Opened> open(HitId id, Actor actor) {
        return hits.find(id, actor).map(hit -> {
            log.consulted(actor.id(), hit);
            course.read(id, actor.id());
            return opened(hit);
        });
    }

    /** In the caller's transaction, which logs why. */
    Opened opened(Hit hit) {
        var steps = stored.steps(hit.id());
        return new Opened(
                hit,
                bought.list(List.of(hit.boughtGood())).stream().findFirst().orElse(null),
                stolen.find(hit.stolenGood()).filter(Good::isInUse).orElse(null),
                steps,
                measures.list(hit.id()),
                terms.dueAt(hit.state(), since(steps, hit)).orElse(null));
    }

    /** When the hit came to the state it is in. */
    private static Instant since(List<Step> steps, Hit hit) {
        return steps.stream()
                .filter(step -> step.state() != null)
                .reduce((earlier, later) -> later)
                .map(Step::at)
                .orElse(hit.foundAt());
    }
}
