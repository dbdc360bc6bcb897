// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hits as the matcher and detectives leave them, without their goods. */
public final class TestHits {
    private static final AtomicLong STOLEN = new AtomicLong(1_000_000_000);

    private final JdbcClient database;
    private final Clock clock;

    public TestHits(ApplicationContext product) {
        database = product.getBean(JdbcClient.class);
        clock = product.getBean(Clock.class);
    }

    UUID found(String municipality) {
        return found(municipality, "SAME");
    }

    UUID found(String municipality, String verdict) {
        var bought = UUID.randomUUID();
        var stolen = STOLEN.incrementAndGet();
        database.sql("""
                        insert into hits.pair values (:bought, :stolen, :verdict, 1000, 1, 'FRAME', 'WQ12', 'FRAME', 'WQ12',
                            '{}', '{}', :now)
                        """)
                .param("bought", bought)
                .param("stolen", stolen)
                .param("verdict", verdict)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var hit = database.sql("""
                        insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, make, sold, state,
                            found_at, changed_at)
                        values (:bought, :stolen, gen_random_uuid(), :municipality, 'fiets', 'Gazelle', false, 'NEW', :now,
                            :now) returning id
                        """)
                .param("bought", bought)
                .param("stolen", stolen)
                .param("municipality", municipality)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        step(hit, "NEW");
        return hit;
    }

    void step(UUID hit, String state) {
        database.sql("insert into hits.step (hit_id, at, by, state) values (:hit, :now, 'account:1', :state)")
                .param("hit", hit)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", state)
                .update();
    }

    void becomesSure(UUID hit) {
        database.sql("""
                        update hits.pair p set verdict = 'SAME' from hits.hit h
                        where h.id = ? and p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        """).param(hit).update();
    }
}
