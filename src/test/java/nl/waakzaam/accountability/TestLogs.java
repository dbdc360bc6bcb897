// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processing logs over databases that tests made for themselves. */
public final class TestLogs {
    private TestLogs() {}

    public static ProcessingLog on(JdbcTemplate database, Clock clock) {
        return new PostgresProcessingLog(database, clock);
    }

    public static LogErasure erasure(JdbcClient database) {
        return new LogErasure(database);
    }
}
