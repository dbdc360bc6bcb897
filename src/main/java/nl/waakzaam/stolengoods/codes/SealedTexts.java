// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import nl.waakzaam.access.Keys;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts what citizens send before it goes into the database (AES-256 in GCM); the key lies in the keys folder. */
@Component
public class SealedTexts {
    private static final int START_VALUE = 16;
    private final Keys keys;

    SealedTexts(Keys keys) {
        this.keys = keys;
    }

    public byte[] seal(byte[] content) {
        return cipher().encrypt(content);
    }

    public byte[] open(byte[] sealed) {
        return cipher().decrypt(sealed);
    }

    public byte[] seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(byte[] sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }

    private BytesEncryptor cipher() {
        var key = HexFormat.of().parseHex(keys.kept("citizens.key", SealedTexts::freshKey));
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"),
                KeyGenerators.secureRandom(START_VALUE),
                AesBytesEncryptor.CipherAlgorithm.GCM);
    }

    static String freshKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
