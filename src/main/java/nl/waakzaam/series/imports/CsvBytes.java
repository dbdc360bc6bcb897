// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits CSV where it lies, without a text per field: tables have tens of millions of lines. A field in quotes does not run
 * over the end of a line; spaces around it are not part of it. Knows at which byte it is, to go on there another time.
 */
final class CsvBytes {
    private static final int BUFFER = 1 << 20;
    private static final int MOST_FIELDS = 1_000;

    private final InputStream stream;
    private final byte separator;
    private final byte[] buffer = new byte[BUFFER];
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private long bufferStart;
    private long line;
    private int at;
    private int limit;
    private boolean ended;
    private int fields;
    private boolean broken;

    /**
     * Reads on from a place.
     *
     * @param position bytes before it
     * @param line lines before it
     */
    CsvBytes(InputStream stream, char separator, long position, long line) throws IOException {
        this.stream = stream;
        this.separator = (byte) separator;
        this.bufferStart = position;
        this.line = line;
        fill();
        if (position == 0 && limit >= 3 && (buffer[0] & 0xff) == 0xef && (buffer[1] & 0xff) == 0xbb) {
            at = 3;
        }
    }

    /** The next line that is not empty; false at the end. Refuses ({@link NotTaken}) a line without end: no table is that wide. */
    boolean next() throws IOException {
        while (true) {
            var end = lineEnd();
            if (end < 0) {
                return false;
            }
            line++;
            var start = at;
            at = Math.min(end + 1, limit);
            var last = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
            if (last > start) {
                split(start, last);
                return true;
            }
        }
    }

    long line() {
        return line;
    }

    /** Bytes up to the end of this line. */
    long position() {
        return bufferStart + at;
    }

    /** How many fields there are; -1 when its quotes do not close. */
    int fields() {
        return broken ? -1 : fields;
    }

    byte[] buffer() {
        return buffer;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    String text(int field) {
        var text = new String(buffer, from[field], to[field] - from[field], StandardCharsets.UTF_8);
        return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
    }

    /** Where the line ends, with all of it in the buffer; -1 when there is none. */
    private int lineEnd() throws IOException {
        var i = at;
        while (true) {
            while (i < limit) {
                if (buffer[i] == '\n') {
                    return i;
                }
                i++;
            }
            if (ended) {
                return at < limit ? limit : -1;
            }
            i -= at;
            fill();
        }
    }

    /** Moves what is left to the front and reads on behind it. */
    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        bufferStart += at;
        limit -= at;
        at = 0;
        if (limit == buffer.length) {
            throw new NotTaken("takings.noTable");
        }
        var read = stream.readNBytes(buffer, limit, buffer.length - limit);
        limit += read;
        ended = limit < buffer.length;
    }

    private void split(int start, int end) {
        fields = 0;
        broken = false;
        var i = start;
        while (!broken) {
            var stop = i < end && buffer[i] == '"' ? quoted(i, end) : plain(i, end);
            if (broken || stop >= end) {
                return;
            }
            i = stop + 1;
            broken = fields == MOST_FIELDS;
        }
    }

    private int plain(int start, int end) {
        var stop = start;
        while (stop < end && buffer[stop] != separator) {
            stop++;
        }
        field(start, stop);
        return stop;
    }

    private int quoted(int start, int end) {
        var stop = start + 1;
        while (stop < end) {
            if (buffer[stop] != '"') {
                stop++;
            } else if (stop + 1 < end && buffer[stop + 1] == '"') {
                stop += 2;
            } else {
                field(start + 1, stop);
                broken = stop + 1 < end && buffer[stop + 1] != separator;
                return stop + 1;
            }
        }
        broken = true;
        return end;
    }

    private void field(int start, int stop) {
        while (start < stop && buffer[start] == ' ') {
            start++;
        }
        while (stop > start && buffer[stop - 1] == ' ') {
            stop--;
        }
        from[fields] = start;
        to[fields++] = stop;
    }

    /** Whether a field is these bytes. */
    boolean is(int field, byte[] text) {
        return Arrays.equals(buffer, from[field], to[field], text, 0, text.length);
    }
}
