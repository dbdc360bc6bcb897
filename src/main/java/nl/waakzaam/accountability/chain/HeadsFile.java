// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside the database to which this node adds every head, whichever node made it; lines are only added. A head
 * that does not follow the last line is not added: then the database was tampered with, or belongs to another file.
 */
@Component
class HeadsFile {
    private static final int MANY = 1_000;
    private static final int TAIL = 4_096;

    private final Path file;
    private final Heads heads;

    HeadsFile(@Value("${waakzaam.log.heads-file:${waakzaam.data:data}/log/heads.jws}") Path file, Heads heads) {
        this.file = file.toAbsolutePath();
        this.heads = heads;
    }

    /** The database no longer continues what the file says. */
    static final class DoesNotFollow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DoesNotFollow(long number) {
            super("the heads in the database do not follow head %d of the heads file".formatted(number));
        }
    }

    Path path() {
        return file;
    }

    /** Adds what the file lacks and waits until the disk has it; one at a time, in this process and beside it. */
    void publish() {
        synchronized (HeadsFile.class) {
            publishAlone();
        }
    }

    private void publishAlone() {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                    var alone = channel.lock()) {
                assert alone.isValid();
                publish(channel);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void publish(FileChannel channel) throws IOException {
        cutHalfLine(channel);
        var last = lastLine();
        var number = last.map(HeadsFile::number).orElse(0L);
        var previous = last.map(Sha256::ofLine).orElse(Head.NOTHING);
        if (last.isPresent() && !heads.after(number - 1, 1).equals(List.of(last.get()))) {
            throw new DoesNotFollow(number);
        }
        for (var lines = heads.after(number, MANY); !lines.isEmpty(); lines = heads.after(number, MANY)) {
            var text = new StringBuilder();
            for (var line : lines) {
                if (number(line) != number + 1 || !previousOf(line).equals(previous)) {
                    throw new DoesNotFollow(number);
                }
                text.append(line).append('\n');
                number++;
                previous = Sha256.ofLine(line);
            }
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** What a crash left of a line is no head; the line comes again from the database. */
    private void cutHalfLine(FileChannel channel) throws IOException {
        var tail = tail();
        channel.truncate(channel.size() - (tail.length() - (tail.lastIndexOf('\n') + 1)));
    }

    private Optional<String> lastLine() throws IOException {
        var lines = tail().lines().toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    /** The end of the file: more than one line. */
    private String tail() throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(reader.length(), TAIL)];
            reader.seek(reader.length() - tail.length);
            reader.readFully(tail);
            return new String(tail, StandardCharsets.US_ASCII);
        }
    }

    private static long number(String line) {
        return read(line).number();
    }

    private static String previousOf(String line) {
        return read(line).previous();
    }

    private static Head read(String line) {
        try {
            return Head.read(line);
        } catch (Head.Unreadable broken) {
            throw new IllegalStateException("a line among the heads is no head", broken);
        }
    }
}
