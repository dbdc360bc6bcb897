// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts cameras for everybody, once a day; what of it is published {@link Tally} says. */
@Component
public class CameraCounting {
    /** So long a camera is in the register before it counts: who registers one does not see it appear. */
    public static final Duration SETTLED = Duration.ofDays(30);

    private static final String FROM = """
              from cameras.camera c
              join cameras.place p on p.id = c.place_id
              join cameras.owner o on o.id = p.owner_id
             where o.confirmed_at is not null and c.since < :settled
            """;
    private static final String SQUARES = """
            select 'E' || lpad((x / 100)::text, 4, '0') || 'N' || lpad((y / 100)::text, 4, '0') as code, x, y,
                   count(*) as cameras, count(distinct owner_id) as owners
              from (select floor(c.x / 500)::integer * 500 as x, floor(c.y / 500)::integer * 500 as y, p.owner_id
            """ + FROM + ") located group by x, y";
    private static final String MUNICIPALITIES = """
            select p.municipality as code, null::integer as x, null::integer as y,
                   count(*) as cameras, count(distinct p.owner_id) as owners
            """ + FROM + " group by p.municipality";

    private final JdbcClient database;
    private final CameraCounts counts;
    private final KeyedHash shifts;
    private final Clock clock;

    CameraCounting(JdbcClient database, CameraCounts counts, Keys keys, Clock clock) {
        this.database = database;
        this.counts = counts;
        this.shifts = new KeyedHash(keys.random("cameras-counts.key"));
        this.clock = clock;
    }

    /** Each hour on each node; of those that come first on a day one counts. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        if (isAlone() && isDue(clock.instant())) {
            count(clock.instant());
        }
    }

    /** Counts also when that was done today. */
    @Transactional
    public void anew() {
        if (isAlone()) {
            count(clock.instant());
        }
    }

    private boolean isAlone() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('cameras.area_count'))")
                .query(Boolean.class)
                .single();
    }

    private boolean isDue(Instant now) {
        return counts.made()
                .map(made -> DutchTime.dayOf(made).isBefore(DutchTime.dayOf(now)))
                .orElse(true);
    }

    private void count(Instant now) {
        count(Grain.SQUARE, SQUARES, now);
        count(Grain.MUNICIPALITY, MUNICIPALITIES, now);
        database.sql("""
                        insert into cameras.counting (at) values (:now) on conflict (one) do update set at = :now
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private void count(Grain grain, String sql, Instant now) {
        var before = new HashMap<String, Integer>();
        counts.each(grain, count -> before.put(count.code(), count.cameras()));
        var published = database
                .sql(sql)
                .param("settled", now.minus(SETTLED).atOffset(ZoneOffset.UTC))
                .query(CameraCounting::tally)
                .list()
                .stream()
                .flatMap(tally -> publish(tally, grain, before).stream())
                .toList();
        replace(grain, published);
    }

    private Optional<AreaCount> publish(Tally tally, Grain grain, Map<String, Integer> before) {
        var code = tally.code();
        var said = Optional.ofNullable(before.get(code));
        return tally.published(said, shift(grain, code), grain.step())
                .map(figure -> new AreaCount(code, tally.x(), tally.y(), figure));
    }

    private int shift(Grain grain, String code) {
        var bits = ByteBuffer.wrap(shifts.of(grain + " " + code)).getLong();
        return (int) Long.remainderUnsigned(bits, grain.step());
    }

    private void replace(Grain grain, List<AreaCount> published) {
        database.sql("delete from cameras.area_count where grain = ?")
                .param(grain.name())
                .update();
        database.sql("""
                        insert into cameras.area_count (grain, code, x, y, cameras)
                        select :grain, code, x, y, cameras
                          from unnest(:codes::text[], :xs::integer[], :ys::integer[], :cameras::integer[])
                               as published (code, x, y, cameras)
                        """)
                .param("grain", grain.name())
                .param("codes", published.stream().map(AreaCount::code).toArray(String[]::new))
                .param("xs", published.stream().map(AreaCount::x).toArray(Integer[]::new))
                .param("ys", published.stream().map(AreaCount::y).toArray(Integer[]::new))
                .param("cameras", published.stream().map(AreaCount::cameras).toArray(Integer[]::new))
                .update();
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getString("code"),
                row.getObject("x", Integer.class),
                row.getObject("y", Integer.class),
                row.getInt("cameras"),
                row.getInt("owners"));
    }
}
