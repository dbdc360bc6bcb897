// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A question to ClamAV over its socket, ended by a zero as its answer is (clamd(8)). */
sealed interface Clamd {
    String command();

    /** What follows the command. */
    void send(SocketChannel clamd) throws IOException, ScannerAway;

    /** Which scanner with which signatures. */
    record Version() implements Clamd {
        @Override
        public String command() {
            return "VERSION";
        }

        @Override
        public void send(SocketChannel clamd) {}
    }

    /** A file, in parts that each begin with their length; a length of zero ends it. */
    record Stream(InputStream content) implements Clamd {
        private static final int PART = 256 * 1024;

        @Override
        public String command() {
            return "INSTREAM";
        }

        @Override
        public void send(SocketChannel clamd) throws IOException, ScannerAway {
            var bytes = new byte[PART];
            int read;
            do {
                read = Math.max(content.readNBytes(bytes, 0, PART), 0);
                var part = ByteBuffer.allocate(Integer.BYTES + read)
                        .putInt(read)
                        .put(bytes, 0, read)
                        .flip();
                if (!isTaken(clamd, part)) {
                    return;
                }
            } while (read > 0);
        }

        /** One that has heard enough, such as of a file beyond its limit, says so and stops listening. */
        private static boolean isTaken(SocketChannel clamd, ByteBuffer part) {
            try {
                while (part.hasRemaining()) {
                    clamd.write(part);
                }
                return true;
            } catch (IOException stopped) {
                return false;
            }
        }
    }

    /** Its answer. Refuses with {@link ScannerAway} when it cannot be reached, or has not answered in time. */
    default String ask(String socket, Duration patience) throws IOException, ScannerAway {
        try (var clamd = connected(socket)) {
            var impatience = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
            var end = CompletableFuture.runAsync(() -> close(clamd), impatience);
            write(clamd, "z" + command() + "\0");
            send(clamd);
            var answer = answer(clamd);
            end.cancel(false);
            return answer;
        }
    }

    private static SocketChannel connected(String socket) throws ScannerAway {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException away) {
            throw new ScannerAway(away);
        }
    }

    private static void write(SocketChannel clamd, String text) throws ScannerAway {
        try {
            clamd.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException away) {
            throw new ScannerAway(away);
        }
    }

    private static String answer(SocketChannel clamd) throws ScannerAway {
        var answer = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(1024);
        try {
            while (clamd.read(buffer) >= 0) {
                answer.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        } catch (IOException away) {
            throw new ScannerAway(away);
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void close(SocketChannel clamd) {
        try {
            clamd.close();
        } catch (IOException alreadyClosed) {
            // nothing more is asked of it
        }
    }
}
