// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import java.util.List;
import nl.waakzaam.sealing.SealTurn;
import nl.waakzaam.sealing.SealTurn.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what is personal of owners anew each month: who withdrew is gone from old copies of the database too. */
@Component
class CameraSealTurn {
    private static final List<Table> TABLES = List.of(
            new Table("cameras.owner", "uuid"),
            new Table("cameras.colleague", "uuid"),
            new Table("cameras.entry_link", "uuid"),
            new Table("cameras.entry_session", "uuid"));

    private final SealTurn turn;

    CameraSealTurn(CameraSecrets secrets, JdbcClient database, TransactionTemplate transaction) {
        turn = new SealTurn(secrets.turning(), TABLES, database, transaction);
    }

    @Scheduled(initialDelay = 100_000, fixedDelay = 3_600_000)
    public void round() {
        turn.round();
    }
}
