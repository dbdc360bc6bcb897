// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * How likenesses of photos lie in the database: with their bits in a secret order and some turned over, by a key that is
 * not there. That leaves the distance between any two as it is; but whoever has the database alone can neither draw a
 * picture from one nor find out whether a picture of his own is among them.
 */
@Component
@NamedInterface("photos")
public class KeptLikenesses {
    private final List<Integer> order;
    private final long turned;

    KeptLikenesses(Keys keys) {
        var secret = new KeyedHash(keys.random("likeness.key"));
        turned = ByteBuffer.wrap(secret.of("turned")).getLong();
        order = IntStream.range(0, Long.SIZE)
                .boxed()
                .sorted(Comparator.comparing(place -> secret.hex("place " + place)))
                .toList();
    }

    /** As it is kept. */
    public long of(Photo photo) {
        return IntStream.range(0, Long.SIZE)
                        .mapToLong(place -> (photo.likeness() >>> place & 1L) << order.get(place))
                        .reduce(0, (one, other) -> one | other)
                ^ turned;
    }
}
