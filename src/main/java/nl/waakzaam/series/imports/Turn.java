// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One table is taken in at a time, over all processes on one database: two that go on with the same would bring it in twice,
 * and a source is asked one thing at a time. The database gives the turn back by itself when its holder dies.
 */
@Component
class Turn {
    private static final long KEY = 0x7461_6b69_6e67L;

    private final JdbcTemplate database;

    Turn(JdbcTemplate database) {
        this.database = database;
    }

    /** Refuses with {@link NotTaken} while another has it. */
    Outcome take(Supplier<Outcome> work) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<Outcome>) connection -> {
            if (!holds(connection, "select pg_try_advisory_lock(?)")) {
                throw new NotTaken("takings.busy");
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
            statement.setLong(1, KEY);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
