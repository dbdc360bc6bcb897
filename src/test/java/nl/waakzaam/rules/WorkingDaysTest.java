// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private final WorkingDays law = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2008, 2008-03-23", "2011, 2011-04-24", "2014, 2014-04-20", "2019, 2019-04-21", "2024, 2024-03-31",
        "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25", "2049, 2049-04-18", "2076, 2076-04-19"
    })
    void easter(int year, LocalDate sunday) {
        assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
    }

    @Test
    void easter_is_as_the_tables_of_the_church_have_it_for_two_centuries() {
        for (int year = 1990; year < 2190; year++) {
            assertThat(WorkingDays.easter(year)).isEqualTo(WalkedCalendar.easter(year));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26",
                "2027-05-05",
                "2028-05-05",
                "2025-04-26"
            })
    void the_holidays_of_article_3(LocalDate day) {
        assertThat(law.isHoliday(day)).isTrue();
        assertThat(law.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-07", "2025-04-28", "2026-05-15", "2026-12-24", "2026-12-31", "2026-12-28"})
    void ordinary_days(LocalDate day) {
        assertThat(law.isWorkingDay(day)).isTrue();
    }

    @Test
    void a_decree_makes_more_days_equal_to_a_holiday() {
        var friday = LocalDate.of(2026, 5, 15);
        assertThat(law.isWorkingDay(friday)).isTrue();
        assertThat(new WorkingDays(WorkingDays.decreed()).isWorkingDay(friday)).isFalse();
        assertThat(new WorkingDays(List.of(LocalDate.of(2031, 5, 23))).isWorkingDay(LocalDate.of(2031, 5, 23)))
                .isFalse();
    }

    @Test
    void a_term_that_ends_on_another_day_ends_on_the_next_working_day() {
        assertThat(law.orNext(LocalDate.of(2026, 4, 3))).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(law.orNext(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void a_request_for_an_exemption_is_decided_by_a_working_day_unless_its_term_is_long() {
        var received = LocalDate.of(2026, 10, 30);
        assertThat(new Exemption("verkoopregister", 8, true).lastDay(received, law))
                .isEqualTo("2026-12-28");
        assertThat(new Exemption("verkoopregister", 16, true).lastDay(LocalDate.of(2026, 9, 4), law))
                .isEqualTo("2026-12-25");
    }
}
