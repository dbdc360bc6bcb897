// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads moments ({@code timestamptz}) from rows; the driver itself reads them with an offset only. */
public final class RowMoments {
    private RowMoments() {}

    /** Of a column that holds one in every row. */
    public static Instant get(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(find(row, column), column);
    }

    /** Null where the column is. */
    public static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
