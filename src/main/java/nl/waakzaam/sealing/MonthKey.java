// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.YearMonth;

/** The two keys of a month: one wraps the keys of its records, one makes its blind index. They go together. */
record MonthKey(KeysetHandle closing, KeysetHandle finding, Aead wrapping, Mac hash) {
    private static final String SEPARATOR = "\n--\n";

    static MonthKey fresh() throws GeneralSecurityException {
        return of(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
    }

    private static MonthKey of(KeysetHandle closing, KeysetHandle finding) throws GeneralSecurityException {
        var any = RegistryConfiguration.get();
        return new MonthKey(
                closing, finding, closing.getPrimitive(any, Aead.class), finding.getPrimitive(any, Mac.class));
    }

    byte[] index(String text) {
        try {
            return hash.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it is kept: both keys wrapped by the master, fast to the month. */
    String wrappedBy(Aead master, YearMonth month) throws GeneralSecurityException {
        return wrapped(closing, master, month + "/close") + SEPARATOR + wrapped(finding, master, month + "/find");
    }

    static MonthKey unwrapped(String kept, Aead master, YearMonth month) throws GeneralSecurityException {
        var parts = kept.split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new GeneralSecurityException("the key of " + month + " is half");
        }
        return of(unwrapped(parts[0], master, month + "/close"), unwrapped(parts[1], master, month + "/find"));
    }

    private static String wrapped(KeysetHandle keys, Aead master, String place) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, master, bytes(place));
    }

    private static KeysetHandle unwrapped(String kept, Aead master, String place) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(kept, master, bytes(place));
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
