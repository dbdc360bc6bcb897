// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.limits.Leases.Lease;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one count of all nodes: what each subject was granted in a period, under a keyed hash. */
@Repository
class PostgresLeases {
    private final JdbcClient database;
    private final DailyKey key;

    PostgresLeases(JdbcClient database, DailyKey key) {
        this.database = database;
        this.key = key;
    }

    /** What each was granted; the leases are of different subjects. Rows are taken in order, so nodes do not deadlock. */
    Map<Lease, Integer> grant(Collection<Lease> leases) {
        var asked = new TreeMap<String, Lease>();
        leases.forEach(lease -> asked.put(hashed(lease.subject()), lease));
        var totals = add(asked);
        var granted = new HashMap<Lease, Integer>();
        asked.forEach((subject, lease) -> granted.put(lease, granted(lease, totals.getOrDefault(subject, 0L))));
        return granted;
    }

    private Map<String, Long> add(SortedMap<String, Lease> asked) {
        var rows = database.sql("""
                        insert into limits.granted as g (subject, period, numbers)
                        select decode(subject, 'hex'), period, numbers
                        from unnest(:subjects::text[], :periods::timestamptz[], :numbers::bigint[])
                            as asked (subject, period, numbers)
                        on conflict (subject, period) do update set numbers = g.numbers + excluded.numbers
                        returning encode(subject, 'hex') as subject, numbers
                        """)
                .param("subjects", asked.keySet().toArray(String[]::new))
                .param("periods", column(asked, lease -> lease.period().start().toString()))
                .param("numbers", column(asked, lease -> Integer.toString(lease.numbers())))
                .query((row, number) -> Map.entry(row.getString("subject"), row.getLong("numbers")))
                .list();
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] column(SortedMap<String, Lease> asked, Function<Lease, String> value) {
        return asked.values().stream().map(value).toArray(String[]::new);
    }

    /** Forgets periods that began more than a day ago. */
    void forget(Instant now) {
        database.sql("delete from limits.granted where period < :past")
                .param("past", now.minus(25, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that was asked for, or what was left of the most before it. */
    private static int granted(Lease lease, long total) {
        return Math.clamp(lease.most() - (total - lease.numbers()), 0, lease.numbers());
    }

    private String hashed(Subject subject) {
        return HexFormat.of().formatHex(key.hash(subject.kind() + " " + subject.name()));
    }
}
