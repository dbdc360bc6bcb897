// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.platform.CopiedRows;
import nl.waakzaam.stolengoods.StruckNumbers.OnGood;
import nl.waakzaam.stolengoods.WrittenGoods.WrittenGood;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the numbers on goods, in the order their source gave them. */
@Repository
class PostgresNumbers {
    private static final String TABLE = "stolengoods.identifier (good_id, place, kind, raw, normal, folded)";

    private final JdbcTemplate database;
    private final CopiedRows copied;
    private final StruckNumbers struck;

    PostgresNumbers(JdbcTemplate database, CopiedRows copied, StruckNumbers struck) {
        this.database = database;
        this.copied = copied;
        this.struck = struck;
    }

    private record Row(long good, int place, GoodNumber number) {}

    void replace(WrittenGoods goods, Instant now) {
        struck.keep(takenOff(remove(goods.changed()), goods), now);
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

    /** What stood on these goods. */
    private List<OnGood> remove(List<Long> goods) {
        return goods.isEmpty()
                ? List.of()
                : database.query(
                        "delete from stolengoods.identifier where good_id = any(?) returning good_id, normal",
                        (row, number) -> new OnGood(row.getLong("good_id"), row.getString("normal")),
                        (Object) goods.toArray(Long[]::new));
    }

    /** What stood on goods and does so no longer; goods whose term of use is over were found by no check before either. */
    private static Set<OnGood> takenOff(List<OnGood> before, WrittenGoods goods) {
        var taken = new HashSet<>(before);
        taken.removeIf(number -> number.normal() == null);
        if (!taken.isEmpty()) {
            var unusable = goods.all().stream()
                    .filter(good -> !good.usable())
                    .map(WrittenGood::id)
                    .collect(Collectors.toSet());
            taken.removeIf(number -> unusable.contains(number.good()));
            goods.all()
                    .forEach(good -> good.version()
                            .numbers()
                            .forEach(number -> taken.remove(new OnGood(good.id(), number.normal()))));
        }
        return taken;
    }

    private static Stream<Row> rows(WrittenGood good) {
        var numbers = good.version().numbers();
        return IntStream.range(0, numbers.size()).mapToObj(place -> new Row(good.id(), place, numbers.get(place)));
    }
}
