// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.UUID;

/** A hit, by an id that says nothing. */
public record HitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
