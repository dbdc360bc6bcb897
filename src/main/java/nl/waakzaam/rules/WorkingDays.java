// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The working days of art. 3 Algemene termijnenwet: all but Saturdays, Sundays, the generally recognised holidays, Good
 * Friday, and the days that a royal decree makes equal to them. 5 May is one of them every year.
 */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));
    /** Days after Easter: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
    private static final Set<Integer> AROUND_EASTER = Set.of(-2, 1, 39, 50);

    private static final Set<LocalDate> DECREED = Set.of(
            LocalDate.of(2023, 4, 28),
            LocalDate.of(2023, 5, 19),
            LocalDate.of(2024, 5, 10),
            LocalDate.of(2024, 12, 27),
            LocalDate.of(2025, 5, 30),
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 5, 15),
            LocalDate.of(2027, 5, 7),
            LocalDate.of(2028, 4, 28),
            LocalDate.of(2028, 5, 26));

    private final Set<LocalDate> equal;

    /** With no more days than the law itself names. */
    public WorkingDays() {
        this(Set.of());
    }

    /** @param equal the days that royal decrees made equal to a holiday (art. 3 lid 3) */
    public WorkingDays(Collection<LocalDate> equal) {
        this.equal = Set.copyOf(equal);
    }

    /** The days of the two decrees for 2023 to 2025 and for 2026 to 2028. */
    public static Set<LocalDate> decreed() {
        return DECREED;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** Whether it is a holiday, or equal to one. Queen's Day, before 2014, is not known here. */
    public boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || AROUND_EASTER.contains(
                        (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()))
                || day.equals(kingsDay(day.getYear()))
                || equal.contains(day);
    }

    /** The day itself, or the next working day: where a term ends that would end on another day (art. 1 lid 1). */
    public LocalDate orNext(LocalDate day) {
        var end = day;
        while (!isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The working day that is so many working days after a day, which itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        var end = day;
        for (int counted = 0; counted < workingDays; counted++) {
            end = orNext(end.plusDays(1));
        }
        return end;
    }

    /** 27 April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        var birthday = LocalDate.of(year, 4, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int skipped = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moon + century - century / 4 - skipped + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (moon + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
