// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hits that stand in the list before a story begins. */
final class TestHits {
    private final JdbcClient database;

    TestHits(ApplicationContext product) {
        database = product.getBean(JdbcClient.class);
    }

    /** Of goods that nobody else has. */
    record Planted(
            String make,
            String category,
            String municipality,
            UUID shop,
            String verdict,
            @Nullable LocalDate heldUntil,
            boolean sold) {
        static Planted aBicycle(String make, String municipality, @Nullable LocalDate heldUntil) {
            return new Planted(make, "fiets", municipality, UUID.randomUUID(), "SAME", heldUntil, false);
        }
    }

    HitId plant(Planted hit, Instant foundAt) {
        var bought = UUID.randomUUID();
        var stolen = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        var at = foundAt.atOffset(ZoneOffset.UTC);
        database.sql("""
                        insert into hits.pair (bought_good, stolen_good, verdict, odds, weights, bought_kind, bought,
                            stolen_kind, stolen, grounds, factors, judged_at)
                        values (?, ?, ?, 200, 1, 'FRAME', 'WQ12345678', 'FRAME', 'WQ12345678', '{number}', '{200}', ?)
                        """).params(bought, stolen, hit.verdict(), at).update();
        return new HitId(database.sql("""
                        insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, make, held_until,
                            sold, state, found_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?) returning id
                        """)
                .param(1, bought)
                .param(2, stolen)
                .param(3, hit.shop())
                .param(4, hit.municipality())
                .param(5, hit.category())
                .param(6, hit.make())
                .param(7, hit.heldUntil(), java.sql.Types.DATE)
                .param(8, hit.sold())
                .param(9, at)
                .param(10, at)
                .query(UUID.class)
                .single());
    }
}
