// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.waakzaam.platform.CopiedRows;
import nl.waakzaam.stolengoods.WrittenGoods.WrittenGood;
import org.springframework.stereotype.Repository;

/** Writes what happened to goods: who, when, what, on what ground. */
@Repository
class PostgresHistory {
    private static final String TABLE = "stolengoods.history (good_id, at, actor, act, state, ground)";

    private final CopiedRows copied;

    PostgresHistory(CopiedRows copied) {
        this.copied = copied;
    }

    void add(WrittenGoods goods, Change change) {
        add(goods.all(), WrittenGood::id, good -> good.version().state(), change);
    }

    void add(Map<Long, GoodState> goods, Change change) {
        add(goods.entrySet(), Map.Entry::getKey, Map.Entry::getValue, change);
    }

    void add(Collection<Long> goods, GoodState state, Change change) {
        add(goods, Long::longValue, good -> state, change);
    }

    private <T> void add(Collection<T> goods, ToLongFunction<T> id, Function<T, GoodState> state, Change change) {
        copied.add(
                TABLE,
                goods,
                (good, values) -> values.bigint(id.applyAsLong(good))
                        .time(change.at())
                        .text(change.actor())
                        .text(change.act())
                        .text(state.apply(good).name())
                        .text(change.ground()));
    }
}
