// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;

/** What a machine client may be allowed. */
public final class Scopes {
    /** Write goods of its own sources into the stolen-goods register. */
    public static final String WRITE_STOLEN_GOODS = "gestolen-goederen:schrijven";

    /** Have lists of numbers checked. */
    public static final String BULK_CHECK = "bulkcontroles:uitvoeren";

    /** Write and read the purchase register of one shop. */
    public static final String WRITE_PURCHASES = "inkopen:schrijven";

    /** All of them, in the order in which screens offer them. */
    public static final List<String> ALL = List.of(WRITE_STOLEN_GOODS, BULK_CHECK, WRITE_PURCHASES);

    private Scopes() {}
}
