// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTermTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00:00Z,2026-12-08",
        "2026-11-24T22:59:59Z,2026-12-08",
        "2026-11-24T23:00:00Z,2026-12-09",
        "2026-03-20T12:00:00Z,2026-04-03",
        "2026-12-24T12:00:00Z,2027-01-07"
    })
    void counts_fourteen_days_from_the_day_of_arrival_on_the_dutch_clock(Instant received, LocalDate last) {
        assertThat(new DecisionTerm(Period.ofDays(14)).lastDay(received)).isEqualTo(last);
    }

    @Test
    void can_be_six_weeks_as_the_law_says() {
        assertThat(new DecisionTerm(Period.ofDays(42)).lastDay(Instant.parse("2026-11-24T12:00:00Z")))
                .isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P43D", "P1M", "P1Y", "P1M3D"})
    void refuses_a_term_that_is_no_number_of_days_or_longer_than_the_law(String term) {
        assertThatThrownBy(() -> new DecisionTerm(Period.parse(term)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("waakzaam.dispute.decide-within");
    }
}
