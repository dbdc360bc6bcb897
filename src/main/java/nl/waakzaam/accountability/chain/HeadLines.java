// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a heads file as long as it is now; what a running server adds later is not read. */
final class HeadLines implements AutoCloseable {
    private final BufferedReader reader;
    private long left;

    private HeadLines(BufferedReader reader, long left) {
        this.reader = reader;
        this.left = left;
    }

    static HeadLines of(Path file) throws IOException {
        var size = Files.size(file);
        return new HeadLines(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1), size);
    }

    /** Null at the end. */
    @Nullable
    String next() {
        try {
            var line = left > 0 ? reader.readLine() : null;
            left -= line == null ? left : line.length() + 1;
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
