// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import nl.waakzaam.footage.vault.PieceRefused.Why;
import nl.waakzaam.sealing.FileKey;
import org.jspecify.annotations.Nullable;

/** Writes one part: under another name until it is whole and on the disk for good. */
record PieceWriter(Path folder, FileKey key, byte[] place) {
    private static final int BUFFER = 64 * 1024;

    Piece write(long position, InputStream content, long atMost, byte @Nullable [] sha256)
            throws IOException, PieceRefused {
        var name = position + "-" + UUID.randomUUID();
        var half = folder.resolve(name + ".half");
        try {
            var length = encrypted(half, content, atMost, sha256);
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            forceFolders(position);
            return new Piece(position, length, name);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The names in a folder are on the disk for good too; with a first part come new folders. */
    private void forceFolders(long position) throws IOException {
        force(folder);
        if (position == 0) {
            force(folder.resolve(".."));
            force(folder.resolve("../.."));
        }
    }

    private int encrypted(Path half, InputStream content, long atMost, byte @Nullable [] sha256)
            throws IOException, PieceRefused {
        try (var channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            int length;
            try (var closing = key.closing(new StaysOpen(Channels.newOutputStream(channel)), place)) {
                length = copied(content, closing, atMost, sha256);
            }
            channel.force(true);
            return length;
        }
    }

    private static int copied(InputStream content, OutputStream closing, long atMost, byte @Nullable [] sha256)
            throws IOException, PieceRefused {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        int length = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            length += read;
            if (length > atMost) {
                throw new PieceRefused(Why.TOO_LONG);
            }
            digest.update(buffer, 0, read);
            closing.write(buffer, 0, read);
        }
        if (length == 0) {
            throw new PieceRefused(Why.EMPTY);
        }
        if (sha256 != null && !MessageDigest.isEqual(sha256, digest.digest())) {
            throw new PieceRefused(Why.CHANGED_ON_ITS_WAY);
        }
        return length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Tink closes what it writes to, but only an open file can be forced onto the disk. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
