// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose list of hits it is.
 *
 * @param everywhere whether the area is the whole country
 * @param codes otherwise the municipalities in it
 * @param account who looks
 */
record HitScope(boolean everywhere, Set<String> codes, String account) {
    HitScope {
        codes = Set.copyOf(codes);
    }

    boolean holds(String municipality) {
        return everywhere || codes.contains(municipality);
    }

    /** Whether any municipality lies in both. */
    boolean meets(HitScope other) {
        return everywhere || other.everywhere || !Collections.disjoint(codes, other.codes);
    }

    /** Null for the whole country. */
    @Nullable
    Collection<String> area() {
        return everywhere ? null : codes;
    }
}
