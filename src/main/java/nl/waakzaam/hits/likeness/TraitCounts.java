// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.Collection;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import nl.waakzaam.stolengoods.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How common traits are, counted every few hours: what is said of goods changes slowly. */
@Repository
class TraitCounts {
    private static final int HOURS = 6;

    /** What so few bear is not kept. */
    static final int FEW = 5;

    private final JdbcClient database;

    TraitCounts(JdbcClient database) {
        this.database = database;
    }

    Commonness of(Category category, Collection<Trait> traits) {
        var bearers = new HashMap<Trait, Long>();
        database.sql("select trait, goods from hits.trait where category = ? and trait = any(?)")
                .params(category.code(), traits.stream().map(Trait::toString).toArray(String[]::new))
                .query(row -> {
                    bearers.put(Trait.read(row.getString("trait")), row.getLong("goods"));
                });
        var goods = database.sql("select goods from hits.trait where category = ? and trait = ''")
                .param(category.code())
                .query(Long.class)
                .optional();
        return new Commonness(goods.orElse(0L), bearers);
    }

    /** Of nodes that begin together one counts; the others leave it to that one. */
    @Scheduled(initialDelay = HOURS, fixedDelay = HOURS, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void count() {
        if (database.sql("select pg_try_advisory_xact_lock(hashtext('hits.trait'))")
                .query(Boolean.class)
                .single()) {
            database.sql("delete from hits.trait").update();
            database.sql("""
                            insert into hits.trait (category, trait, goods)
                            select category, '', count(*) from hits.look where side = 'stolen' group by category
                            union all
                            select category, trait, count(*) from hits.look, unnest(traits) trait
                            where side = 'stolen' group by category, trait having count(*) > ?
                            """).param(FEW).update();
        }
    }
}
