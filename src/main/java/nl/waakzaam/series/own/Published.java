// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.own;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What of a count may be known: every number to the nearest five, and none for one to four. Where one alone is left out,
 * the next smallest goes too, so that it cannot be worked out of the total (complementary suppression). The total itself is
 * left out where it is small.
 */
record Published(OptionalLong country, Map<String, OptionalLong> units) {
    private static final int STEP = 5;
    private static final long SMALL = 4;

    static Published of(QuarterCount count) {
        var units = new TreeMap<String, OptionalLong>();
        count.units().forEach((unit, number) -> units.put(unit, shown(number)));
        var country = shown(count.total());
        hideAnother(count.units(), units);
        units.remove(QuarterCount.ELSEWHERE);
        return new Published(country, units);
    }

    /** Nought is nobody, and is told. */
    private static OptionalLong shown(long number) {
        return number > 0 && number <= SMALL
                ? OptionalLong.empty()
                : OptionalLong.of((number + STEP / 2) / STEP * STEP);
    }

    private static void hideAnother(Map<String, Long> counts, Map<String, OptionalLong> units) {
        var hidden = units.values().stream().filter(OptionalLong::isEmpty).count();
        if (hidden != 1) {
            return;
        }
        var left = new HashMap<>(counts);
        left.values().removeIf(number -> number <= SMALL);
        left.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(next -> units.put(next.getKey(), OptionalLong.empty()));
    }
}
