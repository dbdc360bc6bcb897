// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import nl.waakzaam.sealing.FileKey;

/** The parts of a file one behind the other, from a position in it; one of them is open at a time. */
final class PiecesReader extends InputStream {
    private final Path folder;
    private final FileKey key;
    private final Place place;
    private final long from;
    private final Iterator<Piece> pieces;
    private InputStream open = InputStream.nullInputStream();

    PiecesReader(Path folder, FileKey key, Place place, List<Piece> pieces, long from) {
        this.folder = folder;
        this.key = key;
        this.place = place;
        this.from = from;
        this.pieces = pieces.stream().filter(piece -> piece.end() > from).iterator();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = open.read(bytes, from, length);
        while (read < 0 && pieces.hasNext()) {
            open.close();
            open = opened(pieces.next());
            read = open.read(bytes, from, length);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    private InputStream opened(Piece piece) throws IOException {
        var content =
                key.opening(Files.newInputStream(folder.resolve(piece.name())), Vault.bound(place, piece.position()));
        content.skipNBytes(Math.max(from - piece.position(), 0));
        return content;
    }
}
