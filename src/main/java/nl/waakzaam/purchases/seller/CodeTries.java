// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who comes with the code of a receipt, before it is looked at what else they know: of many at once no more are let
 * through than of one after the other. Five wrong ones lock a code for a day.
 */
@Repository
class CodeTries {
    static final int MOST = 5;
    private static final Duration LOCKED = Duration.ofDays(1);

    private final JdbcClient database;
    private final Wall wall;

    CodeTries(JdbcClient database, Wall wall) {
        this.database = database;
        this.wall = wall;
    }

    /** Which purchase the code is of; empty when it is of none, or locked, or the purchase's term is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<PurchaseId> begin(byte[] codeHash, Instant now) {
        wall.openToCode(codeHash);
        var purchase = database.sql("""
                        update purchases.receipt set tried_at = :now,
                            tries = case when tried_at > :unlocked then tries + 1 else 1 end
                        where code_hash = :hash and (tries < :most or tried_at <= :unlocked)
                        returning purchase_id
                        """)
                .param("hash", codeHash)
                .param("most", MOST)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("unlocked", now.minus(LOCKED).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PurchaseId::new);
        return purchase.filter(id -> isKept(id, now));
    }

    /** The try was right, and does not count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(byte[] codeHash) {
        wall.openToCode(codeHash);
        database.sql("update purchases.receipt set tries = tries - 1 where code_hash = :hash and tries > 0")
                .param("hash", codeHash)
                .update();
    }

    private boolean isKept(PurchaseId id, Instant now) {
        wall.openToSeller(id);
        return database.sql("select count(*) from purchases.purchase where id = :id and last_month >= :month")
                        .param("id", id.value())
                        .param("month", DutchTime.dayOf(now).withDayOfMonth(1))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
