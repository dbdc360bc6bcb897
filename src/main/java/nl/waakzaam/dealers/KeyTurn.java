// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.List;
import nl.waakzaam.sealing.SealTurn;
import nl.waakzaam.sealing.SealTurn.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what is personal of dealers anew each month. */
@Component
class KeyTurn {
    private static final List<Table> TABLES = List.of(
            new Table("dealers.dealer", "uuid"),
            new Table("dealers.request", "bigint"),
            new Table("dealers.invitation", "bigint"));

    private final SealTurn turn;

    KeyTurn(DealerSecrets secrets, JdbcClient database, TransactionTemplate transaction) {
        turn = new SealTurn(secrets.turning(), TABLES, database, transaction);
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    public void round() {
        turn.round();
    }
}
