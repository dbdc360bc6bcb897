// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.WrittenGoods.WrittenGood;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was decided here about the numbers of goods that another source delivers: numbers that their owner added, numbers
 * that proved wrong. It holds against later versions of that source, which knows nothing of it.
 */
@Repository
class Amendments {
    private final JdbcClient database;

    Amendments(JdbcClient database) {
        this.database = database;
    }

    private record Amendment(long good, GoodNumber number, boolean struck) {
        private List<GoodNumber> applied(List<GoodNumber> numbers) {
            if (struck) {
                return numbers.stream().filter(other -> !number.isSame(other)).toList();
            }
            if (numbers.stream().anyMatch(number::isSame)) {
                return numbers;
            }
            var more = new ArrayList<>(numbers);
            more.add(number);
            return List.copyOf(more);
        }
    }

    void add(long good, Collection<GoodNumber> numbers, boolean struck, Instant now) {
        for (var number : numbers) {
            database.sql("""
                            insert into stolengoods.amendment (good_id, raw, kind, struck, at)
                            values (:good, :raw, :kind, :struck, :now)
                            on conflict (good_id, raw) do update set struck = excluded.struck, at = excluded.at
                            """)
                    .param("good", good)
                    .param("raw", number.raw())
                    .param("kind", number.kind().name())
                    .param("struck", struck)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The same goods with their numbers as they are known here; nearly always just what was delivered. */
    WrittenGoods appliedTo(WrittenGoods written) {
        var changed = written.changed();
        var amendments = changed.isEmpty() ? Map.<Long, List<Amendment>>of() : of(changed);
        return amendments.isEmpty()
                ? written
                : new WrittenGoods(written.all().stream()
                        .map(good -> amended(good, amendments.getOrDefault(good.id(), List.of())))
                        .toList());
    }

    private static WrittenGood amended(WrittenGood good, List<Amendment> amendments) {
        var numbers = good.version().numbers();
        for (var amendment : amendments) {
            numbers = amendment.applied(numbers);
        }
        return new WrittenGood(good.id(), good.version().with(numbers), good.added(), good.usable());
    }

    private Map<Long, List<Amendment>> of(List<Long> goods) {
        return database
                .sql("select * from stolengoods.amendment where good_id = any(:goods) order by at, raw")
                .param("goods", goods.toArray(Long[]::new))
                .query((row, number) -> new Amendment(
                        row.getLong("good_id"),
                        GoodNumber.read(IdentifierKind.valueOf(row.getString("kind")), row.getString("raw")),
                        row.getBoolean("struck")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Amendment::good));
    }
}
