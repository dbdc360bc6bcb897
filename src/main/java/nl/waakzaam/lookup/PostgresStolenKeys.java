// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes {@code lookup.stolen_key}, many goods in two statements. */
@Repository
class PostgresStolenKeys implements StolenKeys {
    private final JdbcClient database;

    PostgresStolenKeys(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional
    public void replace(Collection<Long> goodIds, Collection<StolenKey> keys) {
        if (!goodIds.isEmpty()) {
            database.sql("delete from lookup.stolen_key where good_id = any(:goods)")
                    .param("goods", goodIds.toArray(Long[]::new))
                    .update();
        }
        if (!keys.isEmpty()) {
            insert(List.copyOf(keys));
        }
    }

    private void insert(List<StolenKey> keys) {
        database.sql("""
                        insert into lookup.stolen_key
                            (good_id, ordinal, report_key, kind, normal, folded, category, make, colour)
                        select * from unnest(:goods::bigint[], :ordinals::int[], :reports::bigint[], :kinds::smallint[],
                            :normals::text[], :folded::text[], :categories::text[], :makes::text[], :colours::text[])
                        """)
                .param("goods", column(keys, StolenKey::goodId, Long[]::new))
                .param("ordinals", ordinals(keys))
                .param("reports", column(keys, StolenKey::reportKey, Long[]::new))
                .param("kinds", column(keys, key -> KindCode.of(key.key().kind()), Short[]::new))
                .param("normals", column(keys, key -> key.key().normal(), String[]::new))
                .param("folded", column(keys, key -> key.key().folded(), String[]::new))
                .param("categories", column(keys, StolenKey::category, String[]::new))
                .param("makes", column(keys, StolenKey::make, String[]::new))
                .param("colours", column(keys, StolenKey::colour, String[]::new))
                .update();
    }

    private static Integer[] ordinals(List<StolenKey> keys) {
        var next = new HashMap<Long, Integer>();
        return column(keys, key -> next.merge(key.goodId(), 1, Integer::sum), Integer[]::new);
    }

    private static <T> T[] column(
            List<StolenKey> keys, Function<StolenKey, ? extends @Nullable Object> value, IntFunction<T[]> array) {
        return keys.stream().map(value).toArray(array);
    }
}
