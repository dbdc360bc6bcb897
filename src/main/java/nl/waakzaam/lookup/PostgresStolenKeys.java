// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import nl.waakzaam.platform.CopiedRows;
import nl.waakzaam.platform.CopiedValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes {@code lookup.stolen_key}, many goods in two statements. */
@Repository
class PostgresStolenKeys implements StolenKeys {
    private static final String TABLE =
            "lookup.stolen_key (good_id, ordinal, report_key, kind, normal, folded, category, make, colour)";

    private final JdbcClient database;
    private final CopiedRows copied;

    PostgresStolenKeys(JdbcClient database, CopiedRows copied) {
        this.database = database;
        this.copied = copied;
    }

    @Override
    @Transactional
    public void replace(Collection<Long> changedGoods, Collection<StolenKey> keys) {
        if (!changedGoods.isEmpty()) {
            remove(changedGoods, keys);
        }
        copied.add(TABLE, keys, new Numbering());
    }

    /** Notes which forms these goods lose, for who follows the table; another good may still bear one. */
    private void remove(Collection<Long> goods, Collection<StolenKey> kept) {
        database.sql("""
                        with gone as (delete from lookup.stolen_key where good_id = any(:goods) returning folded)
                        insert into lookup.withdrawn_form (folded)
                        select folded from gone except select unnest(:kept::text[])
                        """)
                .param("goods", goods.toArray(Long[]::new))
                .param("kept", kept.stream().map(key -> key.key().folded()).toArray(String[]::new))
                .update();
    }

    /** Keys of one good stand together and are numbered from 1. */
    private static final class Numbering implements CopiedRows.Row<StolenKey> {
        private long good;
        private int ordinal;

        @Override
        public void write(StolenKey key, CopiedValues values) {
            ordinal = ordinal > 0 && key.goodId() == good ? ordinal + 1 : 1;
            good = key.goodId();
            values.bigint(good)
                    .integer(ordinal)
                    .bigint(key.reportKey())
                    .smallint(KindCode.of(key.key().kind()))
                    .text(key.key().normal())
                    .text(key.key().folded())
                    .text(key.category())
                    .text(key.make())
                    .text(key.colour());
        }
    }
}
