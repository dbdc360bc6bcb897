// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

/** What a machine client may be allowed. */
public final class Scopes {
    /** Write goods of its own sources into the stolen-goods register. */
    public static final String WRITE_STOLEN_GOODS = "gestolen-goederen:schrijven";

    /** Have lists of numbers checked. */
    public static final String BULK_CHECK = "bulkcontroles:uitvoeren";

    private Scopes() {}
}
