// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds rows to a table by PostgreSQL's COPY, in the caller's transaction: for one row as simple, for many the fastest. */
@Component
public class CopiedRows {
    private final JdbcTemplate database;

    CopiedRows(JdbcTemplate database) {
        this.database = database;
    }

    /** Writes the values of one row, in the order of the columns. */
    @FunctionalInterface
    public interface Row<T> {
        void write(T row, CopiedValues values);
    }

    /**
     * Adds rows; none at all is fine. Fails as an insert would when a row breaks a rule of the table.
     *
     * @param table with its columns, as {@code schema.table (one, other)}
     * @return how many rows were added
     */
    public <T> long add(String table, Iterable<? extends T> rows, Row<T> row) {
        var all = rows.iterator();
        if (!all.hasNext()) {
            return 0;
        }
        return Objects.requireNonNull(database.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin with (format binary)");
            try {
                var values = new CopiedValues(copy);
                while (all.hasNext()) {
                    values.beginRow();
                    row.write(all.next(), values);
                    values.endRow();
                }
                values.end();
                return copy.endCopy();
            } finally {
                giveUp(copy);
            }
        }));
    }

    private static void giveUp(CopyIn copy) throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
