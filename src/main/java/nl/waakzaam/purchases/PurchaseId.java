// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.UUID;

/** Names one deal: what one seller sold at one time. Says nothing of it. */
public record PurchaseId(UUID value) {
    static PurchaseId fresh() {
        return new PurchaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
