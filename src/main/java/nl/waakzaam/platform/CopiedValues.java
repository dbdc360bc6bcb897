// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Values on their way into a table, in the binary format of PostgreSQL's COPY. A type must be that of its column. */
public final class CopiedValues {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int PARCEL = 1 << 16;
    private static final int ABSENT = -1;
    private static final int INTEGER = 23;
    private static final int DOUBLE = 701;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * PARCEL);
    private int rowStart;
    private int arrayStart;
    private short columns;

    CopiedValues(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** {@code text}; PostgreSQL refuses U+0000. */
    public CopiedValues text(@Nullable String value) {
        if (value == null) {
            return absent();
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        column(bytes.length).put(bytes);
        return this;
    }

    /** {@code bigint}. */
    public CopiedValues bigint(long value) {
        column(Long.BYTES).putLong(value);
        return this;
    }

    /** {@code integer}. */
    public CopiedValues integer(int value) {
        column(Integer.BYTES).putInt(value);
        return this;
    }

    /** {@code smallint}. */
    public CopiedValues smallint(int value) {
        column(Short.BYTES).putShort((short) value);
        return this;
    }

    /** {@code bytea}. */
    public CopiedValues bytes(byte @Nullable [] value) {
        if (value == null) {
            return absent();
        }
        column(value.length).put(value);
        return this;
    }

    /**
     * {@code integer[]}.
     *
     * @param absent which are null; null where none is
     */
    public CopiedValues integers(int[] values, @Nullable IntPredicate absent) {
        beginArray(INTEGER, values.length, absent);
        for (var place = 0; place < values.length; place++) {
            if (absent != null && absent.test(place)) {
                room(Integer.BYTES).putInt(ABSENT);
            } else {
                room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(values[place]);
            }
        }
        return endArray();
    }

    /**
     * {@code double precision[]}.
     *
     * @param absent which are null; null where none is
     */
    public CopiedValues doubles(double[] values, @Nullable IntPredicate absent) {
        beginArray(DOUBLE, values.length, absent);
        for (var place = 0; place < values.length; place++) {
            if (absent != null && absent.test(place)) {
                room(Integer.BYTES).putInt(ABSENT);
            } else {
                room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(values[place]);
            }
        }
        return endArray();
    }

    /** One dimension that counts from one; the length before it is known only at its end. */
    private void beginArray(int type, int length, @Nullable IntPredicate absent) {
        arrayStart = buffer.position();
        column(5 * Integer.BYTES)
                .putInt(1)
                .putInt(absent == null ? 0 : 1)
                .putInt(type)
                .putInt(length)
                .putInt(1);
    }

    private CopiedValues endArray() {
        buffer.putInt(arrayStart, buffer.position() - arrayStart - Integer.BYTES);
        return this;
    }

    /** No value, in a column of any type. */
    public CopiedValues none() {
        return absent();
    }

    /** {@code timestamptz}, to the microsecond. */
    public CopiedValues time(Instant value) {
        return bigint(ChronoUnit.MICROS.between(POSTGRES_EPOCH, value));
    }

    void beginRow() {
        rowStart = buffer.position();
        columns = 0;
        room(Short.BYTES).putShort(columns);
    }

    void endRow() throws SQLException {
        buffer.putShort(rowStart, columns);
        if (buffer.position() >= PARCEL) {
            send();
        }
    }

    void end() throws SQLException {
        room(Short.BYTES).putShort((short) ABSENT);
        send();
    }

    private CopiedValues absent() {
        columns++;
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private ByteBuffer column(int bytes) {
        columns++;
        return room(Integer.BYTES + bytes).putInt(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.allocate(2 * (buffer.capacity() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
