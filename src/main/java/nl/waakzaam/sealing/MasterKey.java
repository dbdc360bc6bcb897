// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;
import nl.waakzaam.platform.Keys;
import org.springframework.stereotype.Component;

/** What wraps the keys of the months, in the folder of keys. Read anew each time, so that every node has the same. */
@Component
class MasterKey {
    private static final String FILE = "sealing-master.json";

    private final Keys keys;

    MasterKey(Keys keys) throws GeneralSecurityException {
        this.keys = keys;
        AeadConfig.register();
        MacConfig.register();
    }

    Aead aead() throws GeneralSecurityException {
        return held().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Wraps with a fresh key from now on; what the earlier ones wrapped still opens. */
    void begin() throws GeneralSecurityException {
        var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        keep(KeysetHandle.newBuilder(held()).addEntry(fresh).build());
    }

    /** Forgets all but the key that wraps. */
    void forgetEarlier() throws GeneralSecurityException {
        var last = KeysetHandle.importKey(held().getPrimary().getKey()).makePrimary();
        keep(KeysetHandle.newBuilder().addEntry(last).build());
    }

    private KeysetHandle held() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keys.kept(FILE, MasterKey::first), InsecureSecretKeyAccess.get());
    }

    private void keep(KeysetHandle master) throws GeneralSecurityException {
        keys.replace(FILE, TinkJsonProtoKeysetFormat.serializeKeyset(master, InsecureSecretKeyAccess.get()));
    }

    private static String first() {
        try {
            var master = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(master, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
