// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import nl.waakzaam.stolengoods.receipts.KeyRing.SealingKey;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Receipts as the token in their address: a version, the id of the sealing key and the receipt encrypted with AES-256 in
 * GCM, so that a token tells nothing and cannot be altered; in base64url. One bicycle: about 190 characters, five long
 * numbers: about 700, which a QR code of version 20 holds.
 */
@Component
class ReceiptTokens {
    static final byte VERSION = 1;

    /** Longest token that can be ours, in characters. */
    private static final int LONGEST = 1000;

    private static final int KEY_ID_BYTES = 4;
    private static final int START_VALUE_BYTES = 16;
    private static final int HEAD = 1 + KEY_ID_BYTES;

    private final ReceiptKeys keys;

    ReceiptTokens(ReceiptKeys keys) {
        this.keys = keys;
    }

    String seal(SealedReceipt receipt) {
        var key = keys.ring().sealer();
        var sealed = cipher(key).encrypt(receipt.bytes());
        var token = ByteBuffer.allocate(HEAD + sealed.length)
                .put(VERSION)
                .put(HexFormat.of().parseHex(key.id()))
                .put(sealed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Nothing for a text that we did not seal, or sealed with a key that is gone. */
    Optional<SealedReceipt> open(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() <= HEAD + START_VALUE_BYTES || bytes.get() != VERSION) {
                return Optional.empty();
            }
            var id = new byte[KEY_ID_BYTES];
            bytes.get(id);
            var sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return keys.ring()
                    .findSealer(HexFormat.of().formatHex(id))
                    .map(key -> SealedReceipt.of(cipher(key).decrypt(sealed)));
        } catch (IllegalArgumentException | IllegalStateException altered) {
            return Optional.empty();
        }
    }

    private static BytesEncryptor cipher(SealingKey key) {
        return new AesBytesEncryptor(
                new SecretKeySpec(key.bytes(), "AES"),
                KeyGenerators.secureRandom(START_VALUE_BYTES),
                CipherAlgorithm.GCM);
    }
}
