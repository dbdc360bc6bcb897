// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.own;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.waakzaam.statistics.Suppression;
import nl.waakzaam.statistics.Suppression.Cell;
import nl.waakzaam.statistics.Suppression.Shown;
import nl.waakzaam.statistics.Suppression.Suppressed;

/**
 * What of a count may be known: small numbers are left out, with as many others as are needed ({@link Suppression}), and what
 * is told is told to the nearest five. Nought itself is told: it is nobody.
 */
record Published(OptionalLong country, Map<String, OptionalLong> units) {
    private static final int STEP = 5;

    static Published of(QuarterCount count) {
        var codes = List.copyOf(count.units().keySet());
        var row = Suppression.row(List.copyOf(count.units().values()));
        var units = new TreeMap<String, OptionalLong>();
        for (int place = 0; place < codes.size(); place++) {
            units.put(codes.get(place), told(row.cells().get(place)));
        }
        units.remove(QuarterCount.ELSEWHERE);
        return new Published(told(row.total()), units);
    }

    private static OptionalLong told(Cell cell) {
        return switch (cell) {
            case Shown shown -> OptionalLong.of((shown.value() + STEP / 2) / STEP * STEP);
            case Suppressed left -> OptionalLong.empty();
        };
    }
}
