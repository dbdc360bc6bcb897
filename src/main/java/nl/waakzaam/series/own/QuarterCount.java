// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.own;

import java.util.Map;
import java.util.TreeMap;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;

/**
 * One count of one quarter by police unit; smaller areas are not published.
 *
 * @param units each unit, nought too; {@link #ELSEWHERE} what lies in none
 */
record QuarterCount(Map<String, Long> units) {
    static final String ELSEWHERE = "-";

    static QuarterCount of(Map<String, Long> byArea, Municipalities municipalities) {
        var units = new TreeMap<String, Long>();
        municipalities.policeUnits().forEach(unit -> units.put(unit.code(), 0L));
        byArea.forEach((area, count) -> units.merge(unitOf(area, municipalities), count, Long::sum));
        return new QuarterCount(units);
    }

    private static String unitOf(String area, Municipalities municipalities) {
        var unit = area.startsWith("GM") ? municipalities.policeUnitOf(area) : municipalities.findPoliceUnit(area);
        return unit.map(PoliceUnit::code).orElse(ELSEWHERE);
    }

    long total() {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }
}
