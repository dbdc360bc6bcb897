// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Photos of stolen goods for other parts of the police's work, which write each look in the processing log. */
@Service
@NamedInterface("photos")
public class StolenPhotos {
    private final PostgresPhotos photos;

    StolenPhotos(PostgresPhotos photos) {
        this.photos = photos;
    }

    public List<Long> list(long good) {
        return photos.list(good).stream().map(PostgresPhotos.Stored::id).toList();
    }

    /** The JPEG; empty also when the term of use of the good is over. */
    public Optional<byte[]> find(long good, long photo) {
        return photos.find(good, photo);
    }
}
