// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.context.MessageSource;

/** The report beside a file: line, column, what is wrong. It is made at the first wrong line, and grows with the import. */
final class WrongLines implements AutoCloseable {
    private static final Locale DUTCH = Locale.of("nl");

    private final Path report;
    private final MessageSource messages;
    private long bytes;
    private java.util.Optional<FileOutputStream> out = java.util.Optional.empty();

    /** @param bytes of the report that stay; what an import wrote that was killed before it kept its place goes */
    WrongLines(Path file, long bytes, MessageSource messages) throws IOException {
        this.report = beside(file);
        this.messages = messages;
        this.bytes = bytes;
        if (bytes == 0) {
            Files.deleteIfExists(report);
        }
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".fouten.csv");
    }

    void add(long line, Fault fault) {
        var text = messages.getMessage(fault.textKey(), fault.values().toArray(), DUTCH);
        try {
            write(Csv.text(csv -> csv.row(line, fault.path(), text)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
        }
    }

    private void write(String text) throws IOException {
        if (out.isEmpty()) {
            out = java.util.Optional.of(open());
        }
        var written = text.getBytes(StandardCharsets.UTF_8);
        out.get().write(written);
        bytes += written.length;
    }

    private FileOutputStream open() throws IOException {
        var opened = new FileOutputStream(report.toFile(), true);
        opened.getChannel().truncate(bytes);
        if (bytes == 0) {
            var header =
                    Csv.text(csv -> csv.row("regel", "kolom", "wat er mis is")).getBytes(StandardCharsets.UTF_8);
            opened.write(header);
            bytes = header.length;
        }
        return opened;
    }
}
