// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.PublicAddress;
import nl.waakzaam.stolengoods.receipts.SigningKey.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of receipts, kept in the keys folder; those of invented data in a file of their own. Read anew every ten
 * seconds, so that a rotation on the command line reaches the running product.
 */
@Component
class ReceiptKeys {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Keys keys;
    private final JsonMapper json;
    private final Clock clock;
    private final Owner owner;
    private final String file;
    private volatile @Nullable Held held;

    private record Held(KeyRing ring, Instant readAt) {}

    ReceiptKeys(
            Keys keys,
            JsonMapper json,
            Clock clock,
            PublicAddress address,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
        this.owner = new Owner(demo ? Owner.DEMO : address.name(), demo);
        this.file = demo ? "receipts-demo.json" : "receipts.json";
    }

    KeyRing ring() {
        var now = clock.instant();
        var known = held;
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Held(read(now), now);
            held = known;
        }
        return known.ring();
    }

    /** Takes fresh keys into use; the private half of the old signing key is destroyed. */
    KeyRing rotate() {
        var now = clock.instant();
        return keep(read(now).rotated(owner, now), now);
    }

    Optional<SigningKey> findSigner(String id) {
        return ring().findSigner(id);
    }

    /** Refuses keys of invented data in the place of real ones and the other way round. */
    private KeyRing read(Instant now) {
        var kept = keys.kept(file, () -> json.writeValueAsString(KeyRing.first(owner, now)));
        var ring = json.readValue(kept, KeyRing.class);
        if (ring.signing().stream().anyMatch(key -> key.owner().demo() != owner.demo())) {
            throw new IllegalStateException("the keys in " + file + " belong to another kind of installation");
        }
        return ring.signer().owner().equals(owner) ? ring : keep(ring.rotated(owner, now), now);
    }

    private KeyRing keep(KeyRing ring, Instant now) {
        keys.replace(file, json.writeValueAsString(ring));
        held = new Held(ring, now);
        return ring;
    }
}
