// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How many hits wait for somebody, and where. */
@Repository
public class OpenHits {
    private final JdbcClient database;

    OpenHits(JdbcClient database) {
        this.database = database;
    }

    /**
     * Of an area.
     *
     * @param open all that have not ended
     * @param nobodys those that nobody works on
     * @param mine those of who looks
     * @param soon those that the shop may sell within a day
     */
    public record Counts(long open, long nobodys, long mine, long soon) {
        /** The same for the same counts. */
        public String mark() {
            return "%d-%d-%d-%d".formatted(open, nobodys, mine, soon);
        }
    }

    /**
     * A shop with hits.
     *
     * @param freeAt when it may sell the first of them; null when it need not keep any of them
     */
    public record AtShop(ShopId shop, long hits, @Nullable Instant freeAt) {
        public boolean isHeldAt(Instant now) {
            return freeAt != null && now.isBefore(freeAt);
        }

        /** How long the first of them stays there yet. */
        public Duration left(Instant now) {
            return Remaining.until(Objects.requireNonNull(freeAt), now);
        }
    }

    Counts count(HitScope scope, Instant now) {
        return of(scope, """
                        select count(*) as open,
                               count(*) filter (where assigned_to is null) as nobodys,
                               count(*) filter (where assigned_to = :account) as mine,
                               count(*) filter (where not sold and free_at > :now
                                   and free_at <= :now + interval '24 hours') as soon
                        from (select h.*, (held_until + 1)::timestamp at time zone 'Europe/Amsterdam' as free_at
                              from hits.hit h
                              where state = any(:open) and (:everywhere or municipality = any(:codes))) hit
                        """)
                .param("account", scope.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Counts.class)
                .single();
    }

    List<AtShop> atShops(HitScope scope, Instant now) {
        return of(scope, """
                        select shop_id, count(*) as hits, min((held_until + 1)::timestamp at time zone 'Europe/Amsterdam')
                            filter (where not sold and (held_until + 1)::timestamp at time zone 'Europe/Amsterdam' > :now)
                            as free_at
                        from hits.hit
                        where state = any(:open) and (:everywhere or municipality = any(:codes)) group by shop_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OpenHits::atShop)
                .list();
    }

    /** The codes of the municipalities with hits, also those that have ended. */
    List<String> municipalities(HitScope scope) {
        return of(scope, """
                        select distinct municipality from hits.hit
                        where (:everywhere or municipality = any(:codes))
                        """)
                .query((row, number) -> Objects.requireNonNull(row.getString("municipality")))
                .list();
    }

    private StatementSpec of(HitScope scope, String sql) {
        return database.sql(sql)
                .param("open", Hit.State.open())
                .param("everywhere", scope.everywhere())
                .param("codes", scope.codes().toArray(String[]::new));
    }

    private static AtShop atShop(ResultSet row, int number) throws SQLException {
        var freeAt = row.getObject("free_at", OffsetDateTime.class);
        return new AtShop(
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getLong("hits"),
                freeAt == null ? null : freeAt.toInstant());
    }
}
