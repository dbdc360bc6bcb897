// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * The links in mails: an id that says nothing, and a proof that we gave it for this purpose. Whoever never had the mail
 * cannot make it up. Nothing of it is stored.
 */
@Component
public class DealerLinks {
    private static final int PROOF = 16;

    private final KeyedHash hashes;
    private final PublicAddress address;

    DealerLinks(Keys keys, PublicAddress address) {
        this.hashes = new KeyedHash(keys.random("dealers-links.key"));
        this.address = address;
    }

    /** What a link is for; one for the one purpose is none for the other. */
    public enum Purpose {
        /** Confirms the mail address of a sign-up. */
        CONFIRM("/opkoper-worden/bevestigen/"),
        /** Makes the account that somebody was invited to. */
        ENTER("/opkoper-worden/toegang/");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }
    }

    public String link(Purpose purpose, long id) {
        var token = ByteBuffer.allocate(Long.BYTES + PROOF).putLong(id).put(proof(purpose, id));
        return to(purpose.path + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array()));
    }

    /** The whole address of a page. */
    public String to(String path) {
        return address.origin() + path;
    }

    /** Nothing for a text that we did not make for this purpose. */
    public Optional<Long> read(Purpose purpose, String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            var id = bytes.getLong();
            var proof = new byte[bytes.remaining()];
            bytes.get(proof);
            return MessageDigest.isEqual(proof, proof(purpose, id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] proof(Purpose purpose, long id) {
        return hashes.of(purpose + " " + id, PROOF);
    }
}
