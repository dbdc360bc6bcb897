// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.UUID;

/** Names one bought good; says nothing of it. */
public record GoodId(UUID value) {
    static GoodId fresh() {
        return new GoodId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
