// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A version of the weights. Refuses one that lacks any. */
record LookWeights(int version, Map<LookWeight, Double> values) {
    LookWeights {
        values = new EnumMap<>(values);
        if (values.size() < LookWeight.values().length) {
            throw new IllegalArgumentException("version %d lacks weights".formatted(version));
        }
    }

    double of(LookWeight weight) {
        return Objects.requireNonNull(values.get(weight));
    }
}
