// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Vintage;

/**
 * All alarms in the last month of a table.
 *
 * @param tested how many lines of an area and an offence were tested
 * @param small how many had too few offences in that month to be tested
 * @param unknown how many lack that month, or five years of history
 */
record AlarmRound(Vintage vintage, Period month, int tested, int small, int unknown, List<Alarm> alarms) {
    AlarmRound {
        alarms = List.copyOf(alarms);
    }

    /** How many alarms chance alone raises at the most. */
    double byChance() {
        return (tested + small) * MonthTest.FALSE_ALARMS;
    }
}
