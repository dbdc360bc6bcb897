// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodTerms;
import nl.waakzaam.stolengoods.StolenGoods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of goods: out of use after five years, gone after ten, or five years after they were closed. */
@Configuration(proxyBeanMethods = false)
class GoodsRules {
    private static final RetentionTerm ALL =
            new RetentionTerm("goods", Effect.DESTROYED, Period.ofYears(10), "art. 14 lid 1 Wpg");
    private static final RetentionTerm CLOSED =
            new RetentionTerm("goods-closed", Effect.DESTROYED, Period.ofYears(5), "art. 14 lid 1 Wpg");

    @Bean
    RetentionRule usableGoods(JdbcClient database, StolenGoods goods) {
        return new GoodsRule(
                database, GoodTerms.USABLE, "recorded_at", "not restricted and state <> 'DESTROYED'", (due) -> {
                    goods.restrict(
                            due.ids(),
                            due.change(Activity.RESTRICTION, "termijn van gebruik verstreken (art. 8 lid 6 Wpg)"));
                    return List.of();
                });
    }

    /** Whatever became of it. */
    @Bean
    RetentionRule goodsPastAllTerms(JdbcClient database, StolenGoods goods) {
        return new GoodsRule(
                database, ALL, "recorded_at", "state <> 'DESTROYED'", due -> destroy(database, goods, due));
    }

    @Bean
    RetentionRule closedGoods(JdbcClient database, StolenGoods goods) {
        return new GoodsRule(
                database,
                CLOSED,
                "changed_at",
                "state in ('RECOVERED', 'RETURNED', 'WITHDRAWN')",
                due -> destroy(database, goods, due));
    }

    private static List<RetentionRule.Tombstone> destroy(JdbcClient database, StolenGoods goods, DueGoods due) {
        var tombstones = new ArrayList<RetentionRule.Tombstone>();
        due.ids().forEach(id -> tombstones.add(new RetentionRule.Tombstone("stolen-good", id.toString(), 1)));
        database.sql("select id::text from stolengoods.photo where good_id = any(:goods) order by id")
                .param("goods", due.ids().toArray(Long[]::new))
                .query(String.class)
                .list()
                .forEach(photo -> tombstones.add(new RetentionRule.Tombstone("photo", photo, 1)));
        goods.destroy(due.ids(), due.change(Activity.DESTRUCTION, "bewaartermijn verstreken (art. 14 lid 1 Wpg)"));
        return tombstones;
    }

    private record DueGoods(List<Long> ids, Instant now) {
        Change change(Activity act, String ground) {
            return new Change("job:retention", "job", act, now, ground);
        }
    }

    /**
     * One term of goods.
     *
     * @param since the column where the term starts
     * @param which the goods that can be due, in SQL
     */
    private record GoodsRule(
            JdbcClient database,
            RetentionTerm term,
            String since,
            String which,
            Function<DueGoods, List<RetentionRule.Tombstone>> act)
            implements RetentionRule {
        @Override
        public Due due(Instant keptFrom) {
            return database.sql("""
                            select count(*) as records, min(%1$s) as oldest
                              from stolengoods.good where %2$s and %1$s < :keptFrom
                            """.formatted(since, which))
                    .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                    .query((row, number) -> AgedRows.due(row))
                    .single();
        }

        @Override
        public Applied apply(Instant keptFrom, Instant now, int atMost) {
            var ids = database.sql("""
                            select id from stolengoods.good where %2$s and %1$s < :keptFrom
                             order by %1$s limit :atMost for update skip locked
                            """.formatted(since, which))
                    .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                    .param("atMost", atMost)
                    .query((row, number) -> row.getLong(1))
                    .list();
            return ids.isEmpty()
                    ? new Applied(0, List.of())
                    : new Applied(ids.size(), act.apply(new DueGoods(ids, now)));
        }
    }
}
