// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.rules.HoldingPeriod.Counting;

/**
 * The same calendar found another way: Easter from the table of the full moons of the church, a list of holidays per
 * year, and every day walked one by one.
 */
final class WalkedCalendar {
    private static final Set<String> DECREED = Set.of(
            "2023-04-28",
            "2023-05-19",
            "2024-05-10",
            "2024-12-27",
            "2025-05-30",
            "2026-01-02",
            "2026-05-15",
            "2027-05-07",
            "2028-04-28",
            "2028-05-26");
    private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

    LocalDate lastDay(LocalDate bought, int days, Counting counting) {
        var day = bought;
        var left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (counting != Counting.WORKING_DAYS || isWorkingDay(day)) {
                left--;
            }
        }
        while (counting == Counting.CALENDAR_DAYS_TO_WORKING_DAY && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !holidays.computeIfAbsent(day.getYear(), WalkedCalendar::holidaysOf)
                        .contains(day);
    }

    private static Set<LocalDate> holidaysOf(int year) {
        var days = new HashSet<LocalDate>();
        for (var fixed : new String[] {"01-01", "05-05", "12-25", "12-26"}) {
            days.add(LocalDate.parse(year + "-" + fixed));
        }
        var king = LocalDate.parse(year + "-04-27");
        days.add(king.getDayOfWeek() == DayOfWeek.SUNDAY ? LocalDate.parse(year + "-04-26") : king);
        var easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(easter.plusDays(39));
        days.add(easter.plusWeeks(7).plusDays(1));
        DECREED.stream()
                .map(LocalDate::parse)
                .filter(day -> day.getYear() == year)
                .forEach(days::add);
        return days;
    }

    /** The Sunday after the church's full moon, which the golden number names (table of 1900 to 2199). */
    static LocalDate easter(int year) {
        var moons = new String[] {
            "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05", "03-25", "04-13",
            "04-02", "03-22", "04-10", "03-30", "04-17", "04-07", "03-27"
        };
        var day = LocalDate.parse(year + "-" + moons[year % 19]).plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
