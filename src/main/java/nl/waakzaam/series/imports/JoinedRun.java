// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import nl.waakzaam.platform.CopiedValues;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.storage.Run;
import org.jspecify.annotations.Nullable;

/** One line put together of its pieces, which come in order of their first periods; between them nothing was published. */
final class JoinedRun {
    private static final byte GAP = Run.reason(Missing.NOT_PUBLISHED);

    private final int area;
    private final int subject;
    private final int measure;
    private final int kind;
    private final int first;
    private double[] values = {};
    private byte[] missing = {};

    JoinedRun(ResultSet piece) throws SQLException {
        area = piece.getInt("area");
        subject = piece.getInt("subject");
        measure = piece.getInt("measure");
        kind = piece.getInt("kind");
        first = piece.getInt("first");
        add(piece);
    }

    boolean isOf(ResultSet piece) throws SQLException {
        return area == piece.getInt("area")
                && subject == piece.getInt("subject")
                && measure == piece.getInt("measure")
                && kind == piece.getInt("kind");
    }

    /** Refuses with {@link NotTaken} another value of a period that is there. */
    void add(ResultSet piece) throws SQLException {
        var more = values(piece);
        var reasons = piece.getBytes("missing");
        var from = piece.getInt("first") - first;
        var length = values.length;
        makeRoom(from + more.length);
        for (var place = 0; place < more.length; place++) {
            var reason = reasons == null ? 0 : reasons[place];
            if (from + place < length && !isSame(from + place, more[place], reason)) {
                throw twice(first + from + place);
            }
            values[from + place] = more[place];
            missing[from + place] = reason;
        }
    }

    void write(int vintage, CopiedValues row) {
        row.integer(area).integer(subject, measure, kind);
    }
}
