// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.waakzaam.rules.HoldingClock.Hold;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingClockTest {
    private final HoldingClock clock = new HoldingClock(new WorkingDays(WorkingDays.decreed()));

    /** Bought on, for so many days, counted so, on hold to the end of. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 5, CALENDAR_DAYS, 2026-11-29",
        "2026-11-24, 5, CALENDAR_DAYS_TO_WORKING_DAY, 2026-11-30",
        "2026-11-24, 5, WORKING_DAYS, 2026-12-01",
        "2026-11-27, 3, WORKING_DAYS, 2026-12-02",
        "2026-11-28, 3, WORKING_DAYS, 2026-12-02",
        "2026-11-29, 3, WORKING_DAYS, 2026-12-02",
        "2026-04-01, 2, WORKING_DAYS, 2026-04-07",
        "2026-04-02, 1, WORKING_DAYS, 2026-04-07",
        "2026-03-31, 3, CALENDAR_DAYS_TO_WORKING_DAY, 2026-04-07",
        "2026-04-24, 1, WORKING_DAYS, 2026-04-28",
        "2026-05-04, 1, WORKING_DAYS, 2026-05-06",
        "2026-05-01, 5, WORKING_DAYS, 2026-05-11",
        "2026-05-13, 1, WORKING_DAYS, 2026-05-18",
        "2026-05-12, 3, CALENDAR_DAYS_TO_WORKING_DAY, 2026-05-18",
        "2026-05-22, 1, WORKING_DAYS, 2026-05-26",
        "2026-05-18, 7, CALENDAR_DAYS_TO_WORKING_DAY, 2026-05-26",
        "2025-04-25, 1, WORKING_DAYS, 2025-04-28",
        "2025-04-19, 7, CALENDAR_DAYS_TO_WORKING_DAY, 2025-04-28",
        "2025-05-02, 2, WORKING_DAYS, 2025-05-07",
        "2026-12-24, 1, WORKING_DAYS, 2026-12-28",
        "2026-12-24, 5, WORKING_DAYS, 2027-01-04",
        "2026-12-24, 3, CALENDAR_DAYS, 2026-12-27",
        "2026-12-23, 3, CALENDAR_DAYS_TO_WORKING_DAY, 2026-12-28",
        "2026-12-31, 1, WORKING_DAYS, 2027-01-04",
        "2027-12-31, 1, WORKING_DAYS, 2028-01-03",
        "2026-03-27, 3, CALENDAR_DAYS, 2026-03-30",
        "2026-03-28, 1, CALENDAR_DAYS, 2026-03-29",
        "2026-10-24, 1, CALENDAR_DAYS, 2026-10-25",
        "2026-10-23, 5, WORKING_DAYS, 2026-10-30",
        "2024-02-28, 1, CALENDAR_DAYS, 2024-02-29",
        "2024-02-28, 2, WORKING_DAYS, 2024-03-01",
        "2023-02-27, 3, CALENDAR_DAYS_TO_WORKING_DAY, 2023-03-02",
        "2026-11-24, 14, CALENDAR_DAYS, 2026-12-08",
        "2026-12-18, 14, WORKING_DAYS, 2027-01-11",
        "2027-03-24, 3, WORKING_DAYS, 2027-03-31",
        "2027-05-05, 2, WORKING_DAYS, 2027-05-11",
        "2029-03-29, 1, WORKING_DAYS, 2029-04-03",
        "2030-04-18, 7, CALENDAR_DAYS_TO_WORKING_DAY, 2030-04-25"
    })
    void worked_dates(LocalDate bought, int days, Counting counting, LocalDate lastDay) {
        assertThat(clock.hold(bought, new HoldingPeriod(days, counting))).contains(new Hold(lastDay));
    }

    /** Twenty years, three countings, seven periods, against days walked one by one with holidays found otherwise. */
    @Test
    void every_day_of_twenty_years_is_as_an_independent_calendar_has_it() {
        var walked = new WalkedCalendar();
        for (var day = LocalDate.of(2019, 1, 1); day.getYear() < 2039; day = day.plusDays(1)) {
            for (int days : new int[] {1, 2, 3, 5, 7, 14, 30}) {
                for (var counting : Counting.values()) {
                    assertThat(clock.hold(day, new HoldingPeriod(days, counting))
                                    .orElseThrow()
                                    .lastDay())
                            .as("%s, %d %s", day, days, counting)
                            .isEqualTo(walked.lastDay(day, days, counting));
                }
            }
        }
    }

    @Test
    void a_day_is_one_of_the_netherlands_also_when_summer_time_begins_or_ends() {
        var spring = hold("2026-03-28", 1);
        var autumn = hold("2026-10-24", 1);
        assertThat(spring.end()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(autumn.end()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(Duration.between(hold("2026-03-27", 1).end(), spring.end())).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(hold("2026-10-23", 1).end(), autumn.end())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_hold_runs_to_the_last_moment_of_its_last_day() {
        var hold = hold("2026-11-24", 5);
        assertThat(hold.runsAt(Instant.parse("2026-11-29T22:59:59.999Z"))).isTrue();
        assertThat(hold.runsAt(Instant.parse("2026-11-29T23:00:00Z"))).isFalse();
    }

    @Test
    void the_day_of_a_purchase_is_that_on_the_clock_of_the_shop() {
        assertThat(HoldingClock.dayOf(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("2027-01-01");
        assertThat(HoldingClock.dayOf(Instant.parse("2026-06-30T21:59:59Z"))).isEqualTo("2026-06-30");
        assertThat(HoldingClock.dayOf(Instant.parse("2026-06-30T22:00:00Z"))).isEqualTo("2026-07-01");
    }

    @Test
    void without_a_period_nothing_is_held() {
        assertThat(clock.hold(LocalDate.of(2026, 11, 24), HoldingPeriod.NONE)).isEmpty();
    }

    @Test
    void refuses_a_period_that_nobody_means() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HoldingPeriod(-1, Counting.WORKING_DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new HoldingPeriod(61, Counting.WORKING_DAYS));
    }

    private Hold hold(String bought, int days) {
        return clock.hold(LocalDate.parse(bought), new HoldingPeriod(days, Counting.CALENDAR_DAYS))
                .orElseThrow();
    }
}
