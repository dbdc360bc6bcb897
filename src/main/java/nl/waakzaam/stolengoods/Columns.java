// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, so that a whole batch travels in one statement. */
record Columns<T>(Connection connection, List<T> rows) {
    Array texts(Function<T, @Nullable String> column) throws SQLException {
        return array("text", column, String[]::new);
    }

    Array longs(Function<T, @Nullable Long> column) throws SQLException {
        return array("int8", column, Long[]::new);
    }

    Array integers(Function<T, @Nullable Integer> column) throws SQLException {
        return array("int4", column, Integer[]::new);
    }

    Array truths(Function<T, @Nullable Boolean> column) throws SQLException {
        return array("bool", column, Boolean[]::new);
    }

    /** Of its own type, which the driver sends in binary; an array of objects would become one long text. */
    private <V> Array array(String type, Function<T, ? extends @Nullable V> column, IntFunction<V[]> array)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(array));
    }
}
