// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall around the register: tells the database, for this transaction only, who looks. What does not belong to
 * that eye does not exist for it (row-level security, forced), also where a condition was forgotten.
 */
@Component
public class Wall {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Wall(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** A dealer: these shops and no other, to read and to add. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openTo(Collection<ShopId> shops) {
        open("shops", shops.stream().map(ShopId::toString).collect(Collectors.joining(",")));
    }

    /** Police: goods of all shops, without who sold them, and what was decided about their holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToPolice() {
        open("police", "");
    }

    /** The nightly job: purchases of all shops, to destroy them. */
    public <T> T asRetention(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            open("retention", "");
            return work.get();
        }));
    }

    private void open(String reader, String shops) {
        database.sql("select set_config('waakzaam.reader', ?, true), set_config('waakzaam.shops', ?, true)")
                .params(reader, shops)
                .query((row, number) -> reader)
                .single();
    }
}
