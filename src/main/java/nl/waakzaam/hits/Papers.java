// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.hits.HitWork.Opened;
import nl.waakzaam.hits.Measure.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the papers of a hit as tagged PDF. Nobody who sold, and no owner, stands in them; each is logged. */
@Service
class Papers {
    private final AreaHits hits;
    private final HitWork work;
    private final Shops shops;
    private final Documents documents;
    private final HitLog log;
    private final Clock clock;
    private final boolean demo;

    Papers(
            AreaHits hits,
            HitWork work,
            Shops shops,
            Documents documents,
            HitLog log,
            Clock clock,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.hits = hits;
        this.work = work;
        this.shops = shops;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
        this.demo = demo;
    }

    /** Empty when the area has no such hit, or the paper does not belong to how it stands. */
    @Transactional
    public Optional<byte[]> make(HitId id, Paper paper, Actor actor, Locale language) {
        return hits.find(id, actor).map(work::opened).filter(paper::fits).map(opened -> {
            log.printed(actor.id(), opened.hit(), paper.code());
            return documents.pdf("hits/paper", model(opened, paper), language);
        });
    }

    private Map<String, @Nullable Object> model(Opened opened, Paper paper) {
        var bought = opened.bought();
        var model = new HashMap<String, @Nullable Object>();
        model.put("paper", paper);
        model.put("bought", bought == null ? null : bought.good());
        model.put("shop", bought == null ? null : shops.get(bought.good().shop()));
        model.put("stolen", opened.stolen() == null ? null : opened.stolen().version());
        model.put(
                "measure",
                opened.measure(paper == Paper.HOLD_ORDER ? Kind.HOLD : Kind.SEIZURE)
                        .orElse(null));
        model.put("now", clock.instant());
        model.put("demo", demo);
        return model;
    }
}
