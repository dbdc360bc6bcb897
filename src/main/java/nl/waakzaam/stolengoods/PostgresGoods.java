// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.WrittenGoods.WrittenGood;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes goods in PostgreSQL, a whole batch in one statement. */
@Repository
class PostgresGoods {
    private static final String WRITE = """
            insert into stolengoods.good as g (source, source_id, registration_number, report_key, state, version_time,
                category, make, type, colour, description, theft_date, municipality, police_unit, number_follows,
                recorded_at, changed_at)
            select v.source, v.source_id, v.registration_number, v.report_key, v.state,
                timestamptz 'epoch' + v.version_micros * interval '1 microsecond',
                v.category, v.make, v.type, v.colour, v.description, date 'epoch' + v.theft_day, v.municipality,
                v.police_unit, v.number_follows, ?::timestamptz, ?::timestamptz
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as v (source, source_id, registration_number,
                report_key, state, version_micros, category, make, type, colour, description, theft_day, municipality,
                police_unit, number_follows)
            order by v.source collate "C", v.source_id collate "C"
            on conflict (source, source_id) do update set
                registration_number = excluded.registration_number, report_key = excluded.report_key,
                state = excluded.state, version_time = excluded.version_time, category = excluded.category,
                make = excluded.make, type = excluded.type, colour = excluded.colour,
                description = excluded.description, theft_date = excluded.theft_date,
                municipality = excluded.municipality, police_unit = excluded.police_unit,
                number_follows = excluded.number_follows, absent = false, changed_at = excluded.changed_at
            where g.state <> 'DESTROYED' and (excluded.version_time > g.version_time
                or (? and g.absent and excluded.version_time = g.version_time)
                or (excluded.version_time = g.version_time and g.state in ('REGISTERED', 'SUPPLEMENTED')
                    and excluded.state in ('RECOVERED', 'RETURNED', 'WITHDRAWN')))
            returning g.id, g.source, g.source_id, g.xmax = 0, not g.restricted and g.recorded_at >= ?
            """;

    private final JdbcTemplate database;
    private final GoodTerms terms;

    PostgresGoods(JdbcTemplate database, GoodTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * Writes the versions that are later than what stands in the register. Of two of one moment, as when a source writes
     * days without times, the end of a good is the later one.
     *
     * @param revive whether the same version brings back a good that was withdrawn for being absent
     */
    WrittenGoods write(Map<SourceName, GoodVersion> versions, Instant now, boolean revive) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<WrittenGoods>) connection -> {
            try (var statement = connection.prepareStatement(WRITE)) {
                fill(statement, new Columns<>(connection, List.copyOf(versions.values())), now, revive);
                statement.setObject(19, terms.usableFrom());
                return written(statement, versions);
            }
        }));
    }

    List<Long> withdrawAbsent(Collection<Long> ids, Instant now) {
        return database.query(
                """
                update stolengoods.good set state = 'WITHDRAWN', absent = true, changed_at = ?
                where id = any(?) and state in ('REGISTERED', 'SUPPLEMENTED') returning id
                """, (row, number) -> row.getLong(1), now.atOffset(ZoneOffset.UTC), ids.toArray(Long[]::new));
    }

    /** Gives the goods that were not restricted yet, with the state that they keep. */
    Map<Long, GoodState> restrict(Collection<Long> ids) {
        var restricted = new TreeMap<Long, GoodState>();
        database.query(
                """
                update stolengoods.good set restricted = true
                where id = any(?) and not restricted and state <> 'DESTROYED' returning id, state
                """,
                row -> {
                    restricted.put(row.getLong(1), GoodState.valueOf(row.getString(2)));
                },
                (Object) ids.toArray(Long[]::new));
        return restricted;
    }

    void destroy(Collection<Long> ids, Instant now) {
        var all = ids.toArray(Long[]::new);
        for (var table : List.of("identifier", "photo", "completion", "amendment", "dispute_good", "struck_number")) {
            database.update("delete from stolengoods." + table + " where good_id = any(?)", (Object) all);
        }
        database.update("update stolengoods.history set ground = '' where good_id = any(?)", (Object) all);
        database.update("""
                update stolengoods.good set state = 'DESTROYED', registration_number = null, report_key = 0,
                    category = 'overig', make = null, type = null, colour = null, description = null, theft_date = null,
                    municipality = null, police_unit = null, organisation = null, number_follows = false, absent = false, changed_at = ?
                where id = any(?)
                """, now.atOffset(ZoneOffset.UTC), all);
    }

    private static void fill(PreparedStatement statement, Columns<GoodVersion> rows, Instant now, boolean revive)
            throws SQLException {
        statement.setObject(1, now.atOffset(ZoneOffset.UTC));
        statement.setObject(2, now.atOffset(ZoneOffset.UTC));
        statement.setArray(3, rows.texts(GoodVersion::source));
        statement.setArray(4, rows.texts(GoodVersion::sourceId));
        statement.setArray(5, rows.texts(GoodVersion::registrationNumber));
        statement.setArray(6, rows.longs(GoodVersion::reportKey));
        statement.setArray(7, rows.texts(good -> good.state().name()));
        statement.setArray(8, rows.longs(good -> ChronoUnit.MICROS.between(Instant.EPOCH, good.at())));
        statement.setArray(9, rows.texts(good -> good.category().code()));
        statement.setArray(10, rows.texts(GoodVersion::make));
        statement.setArray(11, rows.texts(GoodVersion::type));
        statement.setArray(12, rows.texts(GoodVersion::colour));
        statement.setArray(13, rows.texts(GoodVersion::description));
        statement.setArray(14, rows.integers(PostgresGoods::theftDay));
        statement.setArray(15, rows.texts(GoodVersion::municipality));
        statement.setArray(16, rows.texts(GoodVersion::policeUnit));
        statement.setArray(17, rows.truths(GoodVersion::numberFollows));
        statement.setBoolean(18, revive);
    }

    private static @Nullable Integer theftDay(GoodVersion good) {
        var date = good.theftDate();
        return date == null ? null : Math.toIntExact(date.toEpochDay());
    }

    private static WrittenGoods written(PreparedStatement statement, Map<SourceName, GoodVersion> versions)
            throws SQLException {
        var written = new ArrayList<WrittenGood>(versions.size());
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var name = new SourceName(rows.getString(2), rows.getString(3));
                var version = Objects.requireNonNull(versions.get(name));
                written.add(new WrittenGood(rows.getLong(1), version, rows.getBoolean(4), rows.getBoolean(5)));
            }
        }
        written.sort(Comparator.comparingLong(WrittenGood::id));
        return new WrittenGoods(List.copyOf(written));
    }
}
