// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One run at a time over all nodes: a lock of the database that ends with its connection, however the node ends. */
@Component
class RetentionLock {
    private static final long KEY = 0x7265_7465_6e74_696fL;
    private final DataSource database;

    RetentionLock(DataSource database) {
        this.database = database;
    }

    /** Empty when another run is going, here or on another node. */
    Optional<Held> tryAlone() throws SQLException {
        var connection = database.getConnection();
        try {
            if (answer(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.of(new Held(connection));
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    /** The lock, until it is closed. */
    record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try (connection) {
                answer(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
