// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.identifiers.IdentifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads {@code lookup.bought_key}. */
@Repository
class PostgresBoughtKeys implements BoughtKeys {
    private static final String SELECT = "select purchase, good, kind, normal, folded from lookup.bought_key where ";

    private final JdbcClient database;

    PostgresBoughtKeys(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(Collection<BoughtKey> keys) {
        if (!keys.isEmpty()) {
            database.sql("""
                            insert into lookup.bought_key (purchase, good, kind, normal, folded)
                            select distinct on (good, normal) *
                            from unnest(:purchases::uuid[], :goods::uuid[], :kinds::smallint[], :normals::text[],
                                :folded::text[]) as typed (purchase, good, kind, normal, folded)
                            """)
                    .param("purchases", keys.stream().map(BoughtKey::purchase).toArray(UUID[]::new))
                    .param("goods", keys.stream().map(BoughtKey::good).toArray(UUID[]::new))
                    .param(
                            "kinds",
                            keys.stream()
                                    .map(key -> KindCode.of(key.key().kind()))
                                    .toArray(Short[]::new))
                    .param(
                            "normals",
                            keys.stream().map(key -> key.key().normal()).toArray(String[]::new))
                    .param(
                            "folded",
                            keys.stream().map(key -> key.key().folded()).toArray(String[]::new))
                    .update();
        }
    }

    @Override
    @Transactional
    public void replace(UUID good, Collection<BoughtKey> keys) {
        remove("good = :good", "good", good);
        add(keys);
    }

    @Override
    public void touch(UUID good) {
        database.sql("insert into lookup.unmatched (side, good) values ('bought', ?)")
                .param(good.toString())
                .update();
    }

    @Override
    public void forget(Collection<UUID> purchases) {
        remove("purchase = any(:purchases)", "purchases", purchases.toArray(UUID[]::new));
    }

    private void remove(String condition, String name, Object value) {
        database.sql("""
                        with gone as (delete from lookup.bought_key where %s returning folded)
                        insert into lookup.withdrawn_bought_form (folded) select distinct folded from gone
                        """.formatted(condition)).param(name, value).update();
    }

    List<BoughtKey> resolve(Collection<String> folded) {
        return database.sql(SELECT + "folded = any(:folded) order by good, normal")
                .param("folded", folded.toArray(String[]::new))
                .query(PostgresBoughtKeys::key)
                .list();
    }

    List<BoughtKey> of(Set<UUID> goods) {
        return database.sql(SELECT + "good = any(:goods) order by good, normal")
                .param("goods", goods.toArray(UUID[]::new))
                .query(PostgresBoughtKeys::key)
                .list();
    }

    private static BoughtKey key(ResultSet row, int number) throws SQLException {
        return new BoughtKey(
                row.getObject("purchase", UUID.class),
                row.getObject("good", UUID.class),
                new IdentifierKey(
                        KindCode.kind(row.getShort("kind")), row.getString("normal"), row.getString("folded")));
    }
}
