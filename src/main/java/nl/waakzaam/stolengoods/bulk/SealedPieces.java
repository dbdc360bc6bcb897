// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.stolengoods.bulk.LineOutcome.Result;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Packs and encrypts pieces of lists (AES-256 in GCM): what lies in the database, or in a copy of it, cannot be read
 * without the folder of keys. All nodes must have the same key.
 */
@Component
class SealedPieces {
    private final BytesEncryptor cipher;

    SealedPieces(Keys keys) {
        this.cipher = keys.sealing("bulk.key");
    }

    private interface Part<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Parts<T> {
        T read(DataInputStream in) throws IOException;
    }

    byte[] lines(List<List<Cell>> lines) {
        return seal(lines, (out, line) -> {
            out.writeShort(line.size());
            for (var cell : line) {
                out.writeBoolean(cell.number());
                out.writeUTF(cell.text());
            }
        });
    }

    List<List<Cell>> lines(byte[] sealed) {
        return open(sealed, in -> {
            var line = new ArrayList<Cell>();
            for (int cells = in.readShort(); cells > 0; cells--) {
                var number = in.readBoolean();
                line.add(new Cell(in.readUTF(), number));
            }
            return List.copyOf(line);
        });
    }

    byte[] outcomes(List<LineOutcome> outcomes) {
        return seal(outcomes, (out, outcome) -> {
            out.writeUTF(outcome.result().name());
            out.writeUTF(outcome.explanation());
        });
    }

    List<LineOutcome> outcomes(byte[] sealed) {
        return open(sealed, in -> new LineOutcome(Result.valueOf(in.readUTF()), in.readUTF()));
    }

    private <T> byte[] seal(List<T> values, Part<T> part) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(values.size());
            for (var value : values) {
                part.write(out, value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return cipher.encrypt(bytes.toByteArray());
    }

    private <T> List<T> open(byte[] sealed, Parts<T> parts) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(cipher.decrypt(sealed))))) {
            var values = new ArrayList<T>();
            for (int left = in.readInt(); left > 0; left--) {
                values.add(parts.read(in));
            }
            return List.copyOf(values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
