// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments in rows. */
final class Times {
    private Times() {}

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(find(row, column));
    }

    static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
