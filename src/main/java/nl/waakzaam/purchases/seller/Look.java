// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Instant;

/**
 * That somebody looked at a purchase or its seller: by role and purpose, never by name.
 *
 * @param purpose in the Dutch of the processing log
 * @param refused somebody came with the code, and was wrong
 */
public record Look(Instant at, Who who, String purpose, boolean refused) {
    /** Who looked; texts stand under {@code sellers.who.NAME}. */
    public enum Who {
        SELLER,
        SHOP,
        POLICE,
        MUNICIPALITY,
        OTHER
    }
}
