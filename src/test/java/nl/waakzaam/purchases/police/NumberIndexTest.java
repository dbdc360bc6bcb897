// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A number is found by its index, also behind row-level security. */
@ProductTest
@OnEveryPostgres
class NumberIndexTest {
    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Wall wall;

    @Test
    void police_find_a_number_by_index_behind_the_wall() {
        assertThat(plan("select good_id from purchases.good_key where key = 'BA1234567'"))
                .anyMatch(line -> line.contains("Index Cond") && line.contains("key = 'BA1234567'"));
    }

    private List<String> plan(String sql) {
        return Objects.requireNonNull(transaction.execute(status -> {
            wall.openToPolice();
            database.sql("set local enable_seqscan = off").update();
            return database.sql("explain " + sql)
                    .query((row, number) -> row.getString(1))
                    .list();
        }));
    }
}
