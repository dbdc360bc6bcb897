// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A version of the weights. Refuses one that lacks any. */
public record Weights(int version, Map<Weight, Double> values) {
    public Weights {
        values = new EnumMap<>(values);
        if (values.size() < Weight.values().length) {
            throw new IllegalArgumentException("version %d lacks weights".formatted(version));
        }
    }

    double of(Weight weight) {
        return Objects.requireNonNull(values.get(weight));
    }
}
