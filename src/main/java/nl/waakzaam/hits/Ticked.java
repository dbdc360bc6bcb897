// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Optional;
import java.util.UUID;

/**
 * A hit that somebody ticked in the list.
 *
 * @param changedAt when it had last been changed, as it was seen
 */
record Ticked(HitId id, String changedAt) {
    private static final int ID = 36;

    String written() {
        return id + "@" + changedAt;
    }

    /** Empty for what no list wrote. */
    static Optional<Ticked> read(String written) {
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@[0-9T:.Z-]{1,40}")
                ? Optional.of(
                        new Ticked(new HitId(UUID.fromString(written.substring(0, ID))), written.substring(ID + 1)))
                : Optional.empty();
    }
}
