// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one import run at a time, over all processes on one database: two that write the same goods could wait for each
 * other for ever. The database gives the turn back by itself when its holder dies.
 */
@Component
class OneAtATime {
    private static final long IMPORT = 0x57AA_1290L;

    private final JdbcTemplate database;

    OneAtATime(JdbcTemplate database) {
        this.database = database;
    }

    /** Refuses with {@link AnotherImportRuns}. */
    <T> T run(Supplier<T> work) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<T>) connection -> {
            if (!holds(connection, "select pg_try_advisory_lock(?)")) {
                throw new AnotherImportRuns();
            }
            try {
                return work.get();
            } finally {
                holds(connection, "select pg_advisory_unlock(?)");
            }
        }));
    }

    private static boolean holds(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, IMPORT);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
