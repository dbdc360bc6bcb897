// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.rules.WorkingDays;
import org.junit.jupiter.api.Test;

/** By when the next step must be taken. */
class StepTermsTest {
    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-27T15:00:00Z");

    @Test
    void hours_run_by_the_clock() {
        assertThat(terms(Map.of()).dueAt(State.NEW, FRIDAY_AFTERNOON)).contains(Instant.parse("2026-11-28T15:00:00Z"));
    }

    @Test
    void working_days_pass_over_the_weekend_and_last_until_midnight_on_the_dutch_clock() {
        assertThat(terms(Map.of()).dueAt(State.ASSIGNED, FRIDAY_AFTERNOON))
                .contains(Instant.parse("2026-12-01T23:00:00Z"));
    }

    @Test
    void what_is_configured_counts() {
        assertThat(terms(Map.of(State.NEW, "1wd")).dueAt(State.NEW, FRIDAY_AFTERNOON))
                .contains(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @Test
    void nothing_follows_on_an_end() {
        assertThat(terms(Map.of()).dueAt(State.CLOSED, FRIDAY_AFTERNOON)).isEmpty();
    }

    @Test
    void refuses_a_term_that_is_neither_hours_nor_working_days() {
        assertThatThrownBy(() -> terms(Map.of(State.NEW, "morgen"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static StepTerms terms(Map<State, String> configured) {
        return new StepTerms(new HitTerms(configured), new WorkingDays());
    }
}
