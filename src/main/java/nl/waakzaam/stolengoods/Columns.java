// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, so that a whole batch travels in one statement. */
record Columns<T>(Connection connection, List<T> rows) {
    Array texts(Function<T, @Nullable String> column) throws SQLException {
        return array("text", column);
    }

    Array longs(Function<T, @Nullable Long> column) throws SQLException {
        return array("int8", column);
    }

    Array integers(Function<T, @Nullable Integer> column) throws SQLException {
        return array("int4", column);
    }

    Array truths(Function<T, @Nullable Boolean> column) throws SQLException {
        return array("bool", column);
    }

    private Array array(String type, Function<T, ? extends @Nullable Object> column) throws SQLException {
        var values = new @Nullable Object[rows.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
