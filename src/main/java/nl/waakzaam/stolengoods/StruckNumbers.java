// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Remembers when a number was taken off a good, for whoever has a receipt from before; for a year. */
@Repository
class StruckNumbers {
    private final JdbcTemplate database;

    StruckNumbers(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A number on a good.
     *
     * @param normal its normal form; none when it identifies no single item
     */
    record OnGood(long good, @Nullable String normal) {}

    /** Before the change stands in the history: only a good that was sought until now was found by its numbers. */
    void keep(Collection<OnGood> struck, Instant now) {
        if (struck.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into stolengoods.struck_number (normal, good_id, at)
                select s.normal, s.good_id, ?::timestamptz from unnest(?, ?) as s (good_id, normal)
                where (select h.state from stolengoods.history h where h.good_id = s.good_id
                        order by h.number desc limit 1) in ('REGISTERED', 'SUPPLEMENTED')
                on conflict (normal, good_id) do update set at = excluded.at
                """,
                now.atOffset(ZoneOffset.UTC),
                struck.stream().map(OnGood::good).toArray(Long[]::new),
                struck.stream().map(OnGood::normal).toArray(String[]::new));
    }
}
