// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.waakzaam.site.Csv;

/** The report beside an import file: line, column, what is wrong, what to do. It never holds what stood in the line. */
final class WrongLines implements AutoCloseable {
    private final FileChannel channel;

    private WrongLines(FileChannel channel) {
        this.channel = channel;
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".fouten.csv");
    }

    /** Goes on behind what was committed; anything after it belongs to a batch that was not. */
    static WrongLines open(Path report, long committedBytes) throws IOException {
        var channel = FileChannel.open(report, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(committedBytes);
        channel.position(committedBytes);
        var lines = new WrongLines(channel);
        if (committedBytes == 0) {
            lines.write(Csv.text(csv -> csv.row("regel", "kolom", "wat er mis is", "wat te doen")));
        }
        return lines;
    }

    /** Writes to disk; gives the length of the report from now on, in bytes. */
    long add(List<FileLine.Wrong> wrong) throws IOException {
        if (!wrong.isEmpty()) {
            write(Csv.text(csv -> wrong.forEach(line -> line.faults()
                    .forEach(fault -> csv.row(line.line(), fault.column(), fault.problem(), fault.remedy())))));
            channel.force(false);
        }
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
