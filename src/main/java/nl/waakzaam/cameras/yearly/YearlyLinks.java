// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.yearly;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.site.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * The links in the yearly mails: an id that says nothing, and a proof that we gave it for this year's question. Nothing of
 * it is stored; once answered it is worth nothing, and it opens nothing but the button.
 */
@Component
class YearlyLinks {
    private static final int PROOF = 16;

    private final CameraSecrets secrets;
    private final Owners owners;
    private final PublicAddress address;

    YearlyLinks(CameraSecrets secrets, Owners owners, PublicAddress address) {
        this.secrets = secrets;
        this.owners = owners;
        this.address = address;
    }

    String link(Owner owner) {
        var id = owner.id().value();
        var token = ByteBuffer.allocate(2 * Long.BYTES + PROOF)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(proof(owner));
        return to("/camera-in-beeld/klopt/")
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The whole address of a page. */
    String to(String path) {
        return address.origin() + path;
    }

    /** Whom it was given to; nothing for a text that we did not make, and for a question that was answered. */
    Optional<Owner> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            var id = new OwnerId(new UUID(bytes.getLong(), bytes.getLong()));
            var proof = new byte[bytes.remaining()];
            bytes.get(proof);
            return owners.find(id).filter(owner -> MessageDigest.isEqual(proof, proof(owner)));
        } catch (IllegalArgumentException | BufferUnderflowException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] proof(Owner owner) {
        return Arrays.copyOf(secrets.hash("yearly", owner.id() + " " + owner.validatedOn()), PROOF);
    }
}
