// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.Collection;
import java.util.List;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;

/**
 * Violence (geweld) where a table has it only in parts: public violence, threat and assault together. A period in which one
 * of them misses is missing.
 */
final class Violence {
    static final String SUBJECT = "geweld";
    static final List<String> PARTS = List.of("openlijk-geweld", "bedreiging", "mishandeling");
    private static final String TOLD = "geweld = 1.4.3 + 1.4.4 + 1.4.5";

    private Violence() {}

    /** Adds lines of one area and vintage up, and says so in the definition. */
    static Series sum(Collection<Series> parts) {
        var one = parts.iterator().next();
        var key = new SeriesKey(
                one.key().dataset(), one.key().measure(), SUBJECT, one.key().area());
        return new Series(key, one.kind(), one.unit(), one.vintage().told(TOLD), Sums.of(parts));
    }
}
