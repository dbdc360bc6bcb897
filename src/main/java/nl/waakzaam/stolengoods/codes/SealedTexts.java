// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import java.nio.charset.StandardCharsets;
import nl.waakzaam.platform.Keys;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/** Encrypts what citizens send before it goes into the database (AES-256 in GCM); the key lies in the keys folder. */
@Component
public class SealedTexts {
    private final BytesEncryptor cipher;

    SealedTexts(Keys keys) {
        this.cipher = keys.sealing("citizens.key");
    }

    public byte[] seal(byte[] content) {
        return cipher.encrypt(content);
    }

    public byte[] open(byte[] sealed) {
        return cipher.decrypt(sealed);
    }

    public byte[] seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(byte[] sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }
}
