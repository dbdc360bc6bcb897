// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.pattern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.hits.Hit;
import nl.waakzaam.hits.HitId;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Other hits beside one, read from what hits keep: goods, numbers and shops. */
@Repository
class RelatedHits {
    private static final String SELECT = """
            select h.id, h.category, h.make, h.state, h.found_at
            from hits.hit h join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
            where h.id <> :id and (:area::text[] is null or h.municipality = any(:area::text[])) and
            """;

    private final JdbcClient database;

    RelatedHits(JdbcClient database) {
        this.database = database;
    }

    /** Of the same stolen good, or with the number of either good of this hit. */
    List<Related> withNumbersOf(Hit hit, @Nullable Collection<String> area) {
        return database.sql(SELECT + """
                        (h.stolen_good = :stolenGood or h.bought_good = :boughtGood
                            or p.bought <> '' and (p.bought = any(:numbers) or p.stolen = any(:numbers)))
                        order by h.found_at desc, h.id limit 50
                        """)
                .param("id", hit.id().value())
                .param("area", area == null ? null : area.toArray(String[]::new))
                .param("stolenGood", hit.stolenGood())
                .param("boughtGood", hit.boughtGood())
                .param("numbers", new String[] {
                    hit.verdict().evidence().bought().normal(),
                    hit.verdict().evidence().stolen().normal()
                })
                .query(RelatedHits::related)
                .list();
    }

    /** Of these goods, as far as they are hits that still stand. */
    List<Related> ofGoods(HitId beside, Collection<UUID> goods, @Nullable Collection<String> area) {
        return database.sql(SELECT + """
                        h.bought_good = any(:goods) and h.state not in ('NOT_THE_SAME', 'WITHDRAWN')
                        order by h.found_at desc, h.id limit 50
                        """)
                .param("id", beside.value())
                .param("area", area == null ? null : area.toArray(String[]::new))
                .param("goods", goods.toArray(UUID[]::new))
                .query(RelatedHits::related)
                .list();
    }

    /** Goods of a shop that became hits since a day, as far as these still stand. */
    long countOf(ShopId shop, LocalDate from) {
        return database.sql("""
                        select count(distinct bought_good) from hits.hit
                        where shop_id = ? and found_at >= ? and state not in ('NOT_THE_SAME', 'WITHDRAWN')
                        """)
                .params(shop.value(), from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Related related(ResultSet row, int number) throws SQLException {
        return new Related(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("category"),
                row.getString("make"),
                Hit.State.valueOf(row.getString("state")),
                foundAt(row));
    }

    private static Instant foundAt(ResultSet row) throws SQLException {
        return RowMoments.get(row, "found_at");
    }
}
