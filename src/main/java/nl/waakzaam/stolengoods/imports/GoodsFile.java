// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.waakzaam.site.TextFile;

/** An import file, read once from front to back: CSV or JSON Lines in UTF-8, with or without gzip, told by content. */
final class GoodsFile implements AutoCloseable {
    private final TextFile text;
    private final Records records;

    private GoodsFile(TextFile text, Records records) {
        this.text = text;
        this.records = records;
    }

    /** Refuses with {@link FileNotReadable} when the header tells no layout. */
    static GoodsFile open(Path file) throws IOException {
        var text = TextFile.open(file);
        try {
            return new GoodsFile(text, Records.of(text.reader()));
        } catch (IOException | RuntimeException failure) {
            text.close();
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
        return text.bytes();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
