// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.Keys;
import org.springframework.stereotype.Component;

/**
 * Keys of large files that go together, such as the footage of a dossier: one for each whole (AES-256 in GCM by segments of
 * a megabyte, with HKDF), in the folder of keys, wrapped by the master. Destroyed, it never comes back.
 */
@Component
public class FileKeys {
    private static final String NAME = "sealing-files-";

    private final Keys keys;
    private final MasterKey master;

    FileKeys(Keys keys, MasterKey master) throws GeneralSecurityException {
        this.keys = keys;
        this.master = master;
        StreamingAeadConfig.register();
    }

    /** Makes the key of a whole that begins. */
    public void make(UUID whole) {
        keys.alone(() -> keys.kept(NAME + whole, () -> fresh(whole)));
    }

    /** Empty when it was destroyed or never made. */
    public Optional<FileKey> find(UUID whole) {
        return read(whole).map(FileKeys::opened);
    }

    /** Makes all files of a whole unreadable for ever, wherever a copy of them may lie. */
    public void destroy(UUID whole) {
        keys.destroy(NAME + whole);
    }

    /** Wraps each anew, with the key that the master wraps with by now. */
    void rewrap() throws GeneralSecurityException {
        for (var name : keys.names(NAME)) {
            var whole = UUID.fromString(name.substring(NAME.length()));
            var key = read(whole);
            if (key.isPresent()) {
                keys.replace(name, wrapped(key.get(), whole));
            }
        }
    }

    /** Tried twice: between reading the two files the master may have been rotated. */
    private Optional<KeysetHandle> read(UUID whole) {
        try {
            return tried(whole);
        } catch (GeneralSecurityException rotated) {
            try {
                return tried(whole);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("the keys in the folder of keys do not fit together", failure);
            }
        }
    }

    private Optional<KeysetHandle> tried(UUID whole) throws GeneralSecurityException {
        var kept = keys.find(NAME + whole);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(TinkJsonProtoKeysetFormat.parseEncryptedKeyset(kept.get(), master.aead(), bytes(whole)));
    }

    private String fresh(UUID whole) {
        try {
            return wrapped(KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB), whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String wrapped(KeysetHandle key, UUID whole) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(key, master.aead(), bytes(whole));
    }

    private static FileKey opened(KeysetHandle key) {
        try {
            return new FileKey(key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID whole) {
        return (whole + "/files").getBytes(StandardCharsets.UTF_8);
    }
}
