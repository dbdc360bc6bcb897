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

    private final Line line;
    private final int first;
    private double[] values = {};
    private byte[] missing = {};

    /** What the database says that a piece is of, in its numbers and in words. */
    private record Line(int area, int subject, int measure, int kind, String areaCode, String subjectKey) {
        static Line of(ResultSet piece) throws SQLException {
            return new Line(
                    piece.getInt("area"),
                    piece.getInt("subject"),
                    piece.getInt("measure"),
                    piece.getInt("kind"),
                    piece.getString("area_code"),
                    piece.getString("subject_key"));
        }
    }

    JoinedRun(ResultSet piece) throws SQLException {
        line = Line.of(piece);
        first = piece.getInt("first");
        add(piece);
    }

    boolean isOf(ResultSet piece) throws SQLException {
        return line.equals(Line.of(piece));
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
            if (from + place < length && (values[from + place] != more[place] || missing[from + place] != reason)) {
                throw twice(first + from + place);
            }
            values[from + place] = more[place];
            missing[from + place] = reason;
        }
    }

    void write(int vintage, CopiedValues row) {
        row.integer(line.area())
                .smallint(line.subject())
                .smallint(line.measure())
                .smallint(line.kind())
                .integer(vintage)
                .integer(first);
        var isWhole = Arrays.stream(values).allMatch(value -> value == (int) value);
        var counts =
                isWhole ? Arrays.stream(values).mapToInt(value -> (int) value).toArray() : null;
        RunRow.write(counts, isWhole ? null : values, isComplete() ? null : missing, row);
    }

    private boolean isComplete() {
        var all = true;
        for (var reason : missing) {
            all &= reason == 0;
        }
        return all;
    }

    private NotTaken twice(int period) {
        var words = Period.at(Period.Kind.of(line.kind()), period).code();
        return new NotTaken("takings.twice", line.areaCode(), line.subjectKey(), words);
    }

    private void makeRoom(int length) {
        if (length > values.length) {
            var before = missing.length;
            values = Arrays.copyOf(values, length);
            missing = Arrays.copyOf(missing, length);
            Arrays.fill(missing, before, length, GAP);
        }
    }

    private static double[] values(ResultSet piece) throws SQLException {
        var counts = piece.getArray("counts");
        return elements(counts == null ? piece.getArray("numbers") : counts);
    }

    private static double[] elements(Array array) throws SQLException {
        var elements = (@Nullable Number[]) array.getArray();
        return Arrays.stream(elements)
                .mapToDouble(value -> value == null ? 0 : value.doubleValue())
                .toArray();
    }
}
