// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.time.YearMonth;

/** The key of a month was destroyed: what it closed is gone, wherever a copy of it may lie. */
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyDestroyed(YearMonth month) {
        super("the key of " + month + " was destroyed");
    }
}
