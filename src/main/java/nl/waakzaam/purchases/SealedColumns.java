// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.sealing.Sealed;

/** How what is sealed stands in a row: {@code record}, {@code sealed_key}, and {@code fields} beside {@code closed}. */
public final class SealedColumns {
    private SealedColumns() {}

    /** The names of what is closed, in the order of {@link #closed}. */
    public static String[] names(Sealed sealed) {
        return sealed.fields().keySet().stream().sorted().toArray(String[]::new);
    }

    public static byte[][] closed(Sealed sealed) {
        return Arrays.stream(names(sealed)).map(sealed.fields()::get).toArray(byte[][]::new);
    }

    /** Of a row that has the {@code last_month} of its purchase beside it. */
    public static Sealed read(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("fields").getArray();
        var closed = (byte[][]) row.getArray("closed").getArray();
        var fields = new HashMap<String, byte[]>();
        for (int place = 0; place < names.length; place++) {
            fields.put(names[place], closed[place]);
        }
        var month = YearMonth.from(Objects.requireNonNull(row.getObject("last_month", LocalDate.class)));
        return new Sealed(row.getObject("record", UUID.class), month, row.getBytes("sealed_key"), fields);
    }
}
