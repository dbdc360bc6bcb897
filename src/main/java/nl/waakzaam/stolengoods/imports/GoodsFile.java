// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** An import file, read once from front to back: CSV or JSON Lines in UTF-8, with or without gzip, told by content. */
final class GoodsFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Counted counted;
    private final Records records;

    private GoodsFile(Counted counted, Records records) {
        this.counted = counted;
        this.records = records;
    }

    /** Refuses with {@link FileNotReadable} when the header tells no layout. */
    static GoodsFile open(Path file) throws IOException {
        var counted = new Counted(Files.newInputStream(file));
        try {
            var reader = new BufferedReader(new InputStreamReader(unpacked(counted), StandardCharsets.UTF_8), BUFFER);
            return new GoodsFile(counted, Records.of(reader));
        } catch (IOException | RuntimeException failure) {
            counted.close();
            throw failure;
        }
    }

    /** The next record, or empty at the end. */
    Optional<FileLine> next() throws IOException {
        return records.next();
    }

    /** Passes over the next record without reading what it says. */
    boolean skip() throws IOException {
        return records.skip();
    }

    /** Bytes of the file that have been read. */
    long bytes() {
        return counted.bytes;
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        var stream = new BufferedInputStream(packed, BUFFER);
        stream.mark(2);
        var gzip = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return gzip ? new GZIPInputStream(stream, BUFFER) : stream;
    }

    private static final class Counted extends FilterInputStream {
        private volatile long bytes;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one reader
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
