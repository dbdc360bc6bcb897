// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * What is kept of numbers and readers: keyed hashes (HMAC-SHA-256, the first 128 bits) and encrypted addresses. Both keys
 * lie in the folder of keys; whoever has the database only can try no number.
 */
@Component
class WarningSecrets {
    static final int BYTES = 16;

    private final KeyedHash hashes;
    private final BytesEncryptor seal;

    WarningSecrets(Keys keys) {
        this.hashes = new KeyedHash(keys.random("warnings.key"));
        this.seal = keys.sealing("warnings-readers.key");
    }

    /** Of the normal form of a number. */
    String number(String normal) {
        return HexFormat.of().formatHex(hash("number", normal));
    }

    Reader reader(MailAddress address) {
        return new Reader(HexFormat.of().formatHex(hash("reader", address.sameAs())));
    }

    byte[] seal(MailAddress address) {
        return seal.encrypt(address.text().getBytes(StandardCharsets.UTF_8));
    }

    MailAddress open(byte[] sealed) {
        return new MailAddress(new String(seal.decrypt(sealed), StandardCharsets.UTF_8));
    }

    /** One key for several purposes: no hash of one is a hash of another. */
    byte[] hash(String purpose, String text) {
        return hashes.of(purpose + "\n" + text, BYTES);
    }
}
