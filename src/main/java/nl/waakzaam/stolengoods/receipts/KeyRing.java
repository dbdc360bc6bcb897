// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.stolengoods.receipts.SigningKey.Owner;
import org.jspecify.annotations.Nullable;

/**
 * The keys of receipts as they are kept: the one in use last. Retired signing keys stay, without their private half, so
 * that what they signed can be checked for ever; retired sealing keys stay until the last receipt they sealed expires.
 */
record KeyRing(List<SigningKey> signing, List<SealingKey> sealing) {
    KeyRing {
        signing = List.copyOf(signing);
        sealing = List.copyOf(sealing);
    }

    /** What encrypts the content of receipts (AES-256); {@code id} is four bytes in hexadecimal. */
    record SealingKey(String id, String key, @Nullable Instant until) {
        static SealingKey fresh() {
            return new SealingKey(SigningKey.random(4), SigningKey.random(32), null);
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(key);
        }

        private SealingKey retired(Instant now) {
            return until == null ? new SealingKey(id, key, now) : this;
        }

        private boolean isNeeded(Instant now) {
            return until == null || until.plus(Receipt.LASTS).isAfter(now);
        }
    }

    static KeyRing first(Owner owner, Instant now) {
        return new KeyRing(List.of(SigningKey.fresh(owner, now)), List.of(SealingKey.fresh()));
    }

    /** The same with fresh keys in use. */
    KeyRing rotated(Owner owner, Instant now) {
        var signers =
                new ArrayList<>(signing.stream().map(key -> key.retired(now)).toList());
        signers.add(SigningKey.fresh(owner, now));
        var sealers = new ArrayList<>(sealing.stream()
                .map(key -> key.retired(now))
                .filter(key -> key.isNeeded(now))
                .toList());
        sealers.add(SealingKey.fresh());
        return new KeyRing(signers, sealers);
    }

    SigningKey signer() {
        return signing.getLast();
    }

    SealingKey sealer() {
        return sealing.getLast();
    }

    Optional<SigningKey> findSigner(String id) {
        return signing.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    Optional<SealingKey> findSealer(String id) {
        return sealing.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
