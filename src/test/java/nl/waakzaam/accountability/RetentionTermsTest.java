// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RetentionTermsTest {
    private static final RetentionTerm FIVE_YEARS =
            new RetentionTerm("test", RetentionTerm.Effect.DESTROYED, Period.ofYears(5), "art. 8 Wpg");

    @Test
    void a_term_is_over_when_its_last_day_has_ended() {
        assertThat(keptFrom(Period.ofYears(5), "2026-11-24")).isEqualTo("2021-11-24");
        assertThat(keptFrom(Period.ofYears(5), "2026-11-25")).isEqualTo("2021-11-25");
    }

    @Test
    void a_leap_day_ends_with_february() {
        assertThat(keptFrom(Period.ofYears(5), "2029-02-28")).isEqualTo("2024-02-28");
        assertThat(keptFrom(Period.ofYears(5), "2029-03-01")).isEqualTo("2024-03-01");
    }

    @Test
    void the_last_of_february_is_not_kept_a_day_longer_into_a_leap_year() {
        assertThat(keptFrom(Period.ofYears(5), "2028-02-29")).isEqualTo("2023-03-01");
    }

    @Test
    void on_every_day_of_nine_years_exactly_those_are_due_whose_last_day_has_passed() {
        var terms = List.of(Period.ofYears(5), Period.ofYears(1), Period.ofMonths(1), Period.ofDays(30));
        for (var term : terms) {
            for (var today = LocalDate.of(2023, 1, 1); today.getYear() < 2032; today = today.plusDays(1)) {
                var first = RetentionTerms.firstKept(term, today);
                assertThat(first.plus(term)).as("%s on %s", term, today).isAfterOrEqualTo(today);
                assertThat(first.minusDays(1).plus(term))
                        .as("%s on %s", term, today)
                        .isBefore(today);
            }
        }
    }

    @Test
    void days_are_those_of_the_netherlands_when_the_clock_goes_back_or_forward() {
        assertThat(termsAt("2026-10-25T23:30:00Z").keptFrom(oneDay())).isEqualTo("2026-10-24T22:00:00Z");
        assertThat(termsAt("2026-10-26T23:30:00Z").keptFrom(oneDay())).isEqualTo("2026-10-25T23:00:00Z");
        assertThat(termsAt("2027-03-28T22:30:00Z").keptFrom(oneDay())).isEqualTo("2027-03-27T23:00:00Z");
        assertThat(termsAt("2027-03-29T22:30:00Z").keptFrom(oneDay())).isEqualTo("2027-03-28T22:00:00Z");
    }

    @Test
    void the_configured_term_counts() {
        var settings = new MockEnvironment().withProperty("waakzaam.retention.test", "P3M");
        var terms = new RetentionTerms(settings, Clock.systemUTC());
        assertThat(terms.of(FIVE_YEARS)).isEqualTo(Period.ofMonths(3));
        assertThat(terms.lastDay(FIVE_YEARS, Instant.parse("2026-11-30T23:30:00Z")))
                .isEqualTo("2027-03-01");
    }

    @Test
    void refuses_a_term_of_nothing() {
        for (var nothing : List.of("P0D", "P-1Y")) {
            var settings = new MockEnvironment().withProperty("waakzaam.retention.test", nothing);
            var terms = new RetentionTerms(settings, Clock.systemUTC());
            assertThatThrownBy(() -> terms.of(FIVE_YEARS)).hasMessageContaining("waakzaam.retention.test");
        }
    }

    private static LocalDate keptFrom(Period term, String today) {
        return RetentionTerms.firstKept(term, LocalDate.parse(today));
    }

    private static RetentionTerm oneDay() {
        return new RetentionTerm("day", RetentionTerm.Effect.DESTROYED, Period.ofDays(1), "");
    }

    private static RetentionTerms termsAt(String now) {
        return new RetentionTerms(new MockEnvironment(), Clock.fixed(Instant.parse(now), java.time.ZoneOffset.UTC));
    }
}
