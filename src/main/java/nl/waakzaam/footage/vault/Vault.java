// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.sealing.FileKey;
import nl.waakzaam.sealing.FileKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Footage on disk: a folder for each dossier, in it one for each file, in that its parts, each encrypted by the key of the
 * dossier and bound to its place. A part is on the disk for good before anybody is told that it came; what a crash leaves
 * is a part that no table names, and goes when its file is complete.
 */
@Component
public class Vault {
    private final Path root;
    private final FileKeys keys;

    Vault(@Value("${waakzaam.footage.folder:${waakzaam.data:data}/footage}") Path root, FileKeys keys) {
        this.root = root;
        this.keys = keys;
    }

    /** Makes the key of a new dossier. */
    public void open(UUID dossier) {
        keys.make(dossier);
    }

    /** Whether the disk has room for so many bytes, and for as much again: a disk that is full stops everything. */
    public boolean hasRoomFor(long bytes) {
        try {
            return Files.getFileStore(made(root)).getUsableSpace() / 2 > bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Takes a part in, encrypting while it comes.
     *
     * @param atMost its greatest length in bytes
     * @param sha256 what it must be; null when its sender did not say
     * @throws IOException also when its sender stops halfway: nothing is kept then
     */
    public Piece put(Place place, long position, InputStream content, long atMost, byte @Nullable [] sha256)
            throws IOException, PieceRefused {
        var folder = made(folder(place));
        return new PieceWriter(folder, key(place.dossier()), bound(place, position))
                .write(position, content, atMost, sha256);
    }

    /** The whole file, decrypted while it is read. Fails with an {@link IOException} on a part that was changed or moved. */
    public InputStream read(Place place, List<Piece> pieces) {
        return read(place, pieces, 0);
    }

    /** The same from a position on. */
    public InputStream read(Place place, List<Piece> pieces, long from) {
        return new PiecesReader(folder(place), key(place.dossier()), place, pieces, from);
    }

    /** Takes away what lies there and is not of the file. */
    public void keepOnly(Place place, List<Piece> pieces) throws IOException {
        var names = Set.copyOf(pieces.stream().map(Piece::name).toList());
        try (var files = Files.newDirectoryStream(folder(place), file -> !names.contains(nameOf(file)))) {
            for (var stray : files) {
                Files.delete(stray);
            }
        }
    }

    public void remove(Place place) {
        deleteAll(folder(place));
    }

    /** First the key, then what it opened; done again, nothing more happens. */
    public void destroy(UUID dossier) {
        keys.destroy(dossier);
        deleteAll(root.resolve(dossier.toString()));
    }

    /** Encrypts a text that goes with the footage, such as the name of a file. */
    public byte[] seal(UUID dossier, String text) {
        var sealed = new ByteArrayOutputStream();
        try (var closing = key(dossier).closing(sealed, bytes(dossier + "/text"))) {
            closing.write(bytes(text));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sealed.toByteArray();
    }

    /** Empty when the footage was destroyed, and its texts with it. */
    public String open(UUID dossier, byte[] sealed) {
        return keys.find(dossier).map(key -> opened(key, dossier, sealed)).orElse("");
    }

    private static String opened(FileKey key, UUID dossier, byte[] sealed) {
        try (var open = key.opening(new ByteArrayInputStream(sealed), bytes(dossier + "/text"))) {
            return new String(open.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException changed) {
            throw new IllegalStateException("a text was changed in the database", changed);
        }
    }

    private FileKey key(UUID dossier) {
        return keys.find(dossier).orElseThrow(FootageDestroyed::new);
    }

    private Path folder(Place place) {
        return root.resolve(place.dossier().toString()).resolve(place.file().toString());
    }

    private static Path made(Path folder) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectories(folder, owner);
    }

    private static void deleteAll(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a part belongs: taken elsewhere, it does not open. */
    static byte[] bound(Place place, long position) {
        return bytes(place.dossier() + "/" + place.file() + "/" + position);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
