// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Encrypts and decrypts large files while they pass, each bound to its place: taken elsewhere, it does not open. */
public final class FileKey {
    private final StreamingAead key;

    FileKey(StreamingAead key) {
        this.key = key;
    }

    /** What is written to it goes on encrypted; it is whole once this is closed. */
    public OutputStream closing(OutputStream to, byte[] place) throws IOException {
        try {
            return key.newEncryptingStream(to, place);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails with an {@link IOException} while it is read when anything was changed, cut off or moved. */
    public InputStream opening(InputStream from, byte[] place) throws IOException {
        try {
            return key.newDecryptingStream(from, place);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
