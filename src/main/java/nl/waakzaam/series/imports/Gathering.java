// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Figures on their way in, as many as one transaction takes, without an object for each. What they are of is numbered here;
 * the database's own numbers come when they are written.
 */
final class Gathering {
    private static final int SUBJECTS = 1 << 16;
    private static final int MEASURES = 1 << 10;
    private static final int KINDS = 1 << 4;
    /** Figures in a piece, below which sorting pays. */
    private static final int STRETCH = 4;

    final Numbered areas = new Numbered();
    final Numbered subjects = new Numbered();
    final Numbered measures = new Numbered();
    private final Set<Period> provisional = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private long[] lines;
    private int[] periods;
    private double[] values;
    private byte[] missing;
    private int size;
    private int stretches;
    private long checksum;

    Gathering(int room) {
        lines = new long[room];
        periods = new int[room];
        values = new double[room];
        missing = new byte[room];
    }

    /** A stretch of one line; either counts or numbers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Piece(
            long line, int first, int @Nullable [] counts, double @Nullable [] numbers, byte @Nullable [] missing) {
        int area() {
            return (int) (line / KINDS / MEASURES / SUBJECTS);
        }

        int subject() {
            return (int) (line / KINDS / MEASURES % SUBJECTS);
        }

        int measure() {
            return (int) (line / KINDS % MEASURES);
        }

        /** Periods in a year. */
        int kind() {
            return (int) (line % KINDS);
        }
    }

    /**
     * Adds a figure; beyond the room that it has, it takes more.
     *
     * @param reason why there is no value, as the table has it; 0 where there is one
     */
    void add(int area, int subject, int measure, Period.Kind kind, int period, double value, byte reason) {
        if (size == lines.length) {
            grow();
        }
        var line = (((long) area * SUBJECTS + subject) * MEASURES + measure) * KINDS + kind.inYear();
        stretches += size > 0 && line == lines[size - 1] && period == periods[size - 1] + 1 ? 0 : 1;
        lines[size] = line;
        periods[size] = period;
        values[size] = reason == 0 ? value : 0;
        missing[size++] = reason;
        var what = areas.hash(area) + 3 * subjects.hash(subject) + 7 * measures.hash(measure);
        checksum += Checksum.mixed(
                Checksum.mixed(what + 31L * period + kind.inYear()) + Double.doubleToLongBits(value) + reason);
    }

    private void grow() {
        var room = Math.max(1_024, 2 * lines.length);
        lines = Arrays.copyOf(lines, room);
        periods = Arrays.copyOf(periods, room);
        values = Arrays.copyOf(values, room);
        missing = Arrays.copyOf(missing, room);
    }

    void provisional(Period period) {
        provisional.add(period);
    }

    Set<Period> provisional() {
        return provisional;
    }

    int size() {
        return size;
    }

    /** How many figures can be added still. */
    int room() {
        return lines.length - size;
    }

    /** What an area is called that no register knows. */
    void name(String area, String name) {
        names.put(area, name);
    }

    Map<String, String> names() {
        return names;
    }

    /** Of all figures since the beginning. */
    long checksum() {
        return checksum;
    }

    void startFrom(long earlier) {
        checksum = earlier;
    }

    void clear() {
        size = 0;
        stretches = 0;
        provisional.clear();
        names.clear();
    }

    /**
     * The figures as pieces. Those of one line that come one after another are one piece; where they come in disorder they
     * are sorted first. A figure that came twice is in two pieces.
     */
    Iterable<Piece> pieces() {
        sort();
        return () -> new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < size;
            }

            @Override
            public Piece next() {
                var end = endOfPiece(at);
                var piece = piece(at, end);
                at = end;
                return piece;
            }
        };
    }

    private int endOfPiece(int start) {
        var end = start + 1;
        while (end < size && lines[end] == lines[start] && periods[end] == periods[end - 1] + 1) {
            end++;
        }
        return end;
    }

    private Piece piece(int start, int end) {
        var length = end - start;
        var whole = true;
        var complete = true;
        for (var i = start; i < end; i++) {
            whole &= values[i] == (int) values[i];
            complete &= missing[i] == 0;
        }
        var reasons = complete ? null : Arrays.copyOfRange(missing, start, end);
        if (!whole) {
            return new Piece(lines[start], periods[start], null, Arrays.copyOfRange(values, start, end), reasons);
        }
        var counts = new int[length];
        for (var i = 0; i < length; i++) {
            counts[i] = (int) values[start + i];
        }
        return new Piece(lines[start], periods[start], counts, null, reasons);
    }

    /** What comes by line, nearly all of it, is left as it is. */
    private void sort() {
        if (size < STRETCH * (long) stretches) {
            reorder(order());
        }
    }

    private int[] order() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> lines[i]).thenComparingInt(i -> periods[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void reorder(int[] order) {
        var oldLines = Arrays.copyOf(lines, size);
        var oldPeriods = Arrays.copyOf(periods, size);
        var oldValues = Arrays.copyOf(values, size);
        var oldMissing = Arrays.copyOf(missing, size);
        for (var i = 0; i < order.length; i++) {
            lines[i] = oldLines[order[i]];
            periods[i] = oldPeriods[order[i]];
            values[i] = oldValues[order[i]];
            missing[i] = oldMissing[order[i]];
        }
    }
}
