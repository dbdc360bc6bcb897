// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that goods of either side bear, in their normal form. */
@Repository
public class NumbersOfGoods {
    private final JdbcClient database;

    NumbersOfGoods(JdbcClient database) {
        this.database = database;
    }

    /** Goods by their ids, as {@link Unmatched} names them. */
    public List<String> list(Collection<String> bought, Collection<String> stolen) {
        return database.sql("""
                        select normal from lookup.bought_key where good = any(:bought::uuid[])
                        union select normal from lookup.stolen_key where good_id = any(:stolen::bigint[])
                        """)
                .param("bought", bought.toArray(String[]::new))
                .param("stolen", stolen.toArray(String[]::new))
                .query((row, number) -> row.getString("normal"))
                .list();
    }
}
