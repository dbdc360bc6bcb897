// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A text in UTF-8, read once from front to back, with or without gzip, told by content; knows how far it is. */
public final class TextFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Counted counted;
    private final BufferedReader reader;

    private TextFile(Counted counted) throws IOException {
        this.counted = counted;
        this.reader = new BufferedReader(new InputStreamReader(unpacked(counted), StandardCharsets.UTF_8), BUFFER);
    }

    public static TextFile open(Path file) throws IOException {
        var counted = new Counted(Files.newInputStream(file));
        try {
            return new TextFile(counted);
        } catch (IOException | RuntimeException failure) {
            counted.close();
            throw failure;
        }
    }

    public BufferedReader reader() {
        return reader;
    }

    /** Bytes of the file that have been read. */
    public long bytes() {
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
