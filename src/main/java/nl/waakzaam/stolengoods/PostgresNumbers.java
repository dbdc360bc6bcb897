// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.platform.CopiedRows;
import nl.waakzaam.stolengoods.WrittenGoods.WrittenGood;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the numbers on goods, in the order their source gave them. */
@Repository
class PostgresNumbers {
    private static final String TABLE = "stolengoods.identifier (good_id, place, kind, raw, normal, folded)";

    private final JdbcTemplate database;
    private final CopiedRows copied;

    PostgresNumbers(JdbcTemplate database, CopiedRows copied) {
        this.database = database;
        this.copied = copied;
    }

    private record Row(long good, int place, GoodNumber number) {}

    void replace(WrittenGoods goods) {
        remove(goods.changed());
        var rows = goods.all().stream().flatMap(PostgresNumbers::rows).toList();
        copied.add(
                TABLE,
                rows,
                (row, values) -> values.bigint(row.good())
                        .smallint(row.place())
                        .text(row.number().kind().name())
                        .text(row.number().raw())
                        .text(row.number().normal())
                        .text(row.number().folded()));
    }

    void remove(List<Long> goods) {
        if (!goods.isEmpty()) {
            database.update(
                    "delete from stolengoods.identifier where good_id = any(?)", (Object) goods.toArray(Long[]::new));
        }
    }

    private static Stream<Row> rows(WrittenGood good) {
        var numbers = good.version().numbers();
        return IntStream.range(0, numbers.size()).mapToObj(place -> new Row(good.id(), place, numbers.get(place)));
    }
}
