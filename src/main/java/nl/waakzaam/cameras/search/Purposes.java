// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.List;

/** What footage may be looked for. Words stand under {@code cameras.purpose.CODE}. */
public final class Purposes {
    /** The deed, the way there or away, a look round before it, what somebody declares. */
    public static final List<String> CODES = List.of("daad", "vluchtroute", "voorbereiding", "verklaring");

    private Purposes() {}
}
