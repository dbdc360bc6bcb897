// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void footage_of_a_robbery_at_twenty_to_eleven_that_is_kept_for_31_hours_dies_at_twenty_to_six() {
        var robbery = at("2026-11-23T22:40");

        assertThat(new Kept(31).overwritten(robbery)).isEqualTo(at("2026-11-25T05:40"));
        assertThat(new Kept(31).left(robbery, at("2026-11-24T05:40"))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void the_night_that_summer_time_ends_has_an_hour_more_on_the_clock() {
        assertThat(new Kept(24).overwritten(at("2026-10-24T12:00"))).isEqualTo(at("2026-10-25T11:00"));
    }

    @Test
    void the_night_that_summer_time_begins_has_an_hour_less() {
        assertThat(new Kept(24).overwritten(at("2026-03-28T12:00"))).isEqualTo(at("2026-03-29T13:00"));
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_is_meant() {
        assertThat(at("2026-10-25T02:30")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void as_the_end_of_a_time_the_second_is_meant() {
        assertThat(IncidentTime.endOf(LocalDateTime.parse("2026-10-25T02:30")))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(IncidentTime.endOf(LocalDateTime.parse("2026-10-25T12:30")))
                .contains(Instant.parse("2026-10-25T11:30:00Z"));
    }

    @Test
    void an_hour_that_was_skipped_is_no_time() {
        assertThat(IncidentTime.of(LocalDateTime.parse("2026-03-29T02:30"))).isEmpty();
    }

    @Test
    void what_is_gone_has_no_hours_left() {
        assertThat(new Kept(1).left(at("2026-11-23T22:40"), at("2026-11-24T22:40")))
                .isZero();
    }

    @Test
    void twenty_eight_days_are_672_hours() {
        assertThat(Kept.days(28)).isEqualTo(new Kept(672));
    }

    @Test
    void refuses_nothing_and_for_ever() {
        assertThatThrownBy(() -> new Kept(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kept.days(366)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kept.days(Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    private static Instant at(String wall) {
        return IncidentTime.of(LocalDateTime.parse(wall)).orElseThrow();
    }
}
