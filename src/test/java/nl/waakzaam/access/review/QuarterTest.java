// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarterTest {
    @Test
    void begins_on_the_dutch_clock() {
        assertThat(Quarter.of(Instant.parse("2026-12-31T22:59:59Z"))).hasToString("2026-Q4");
        assertThat(Quarter.of(Instant.parse("2026-12-31T23:00:00Z"))).hasToString("2027-Q1");
        assertThat(new Quarter(2027, 1).begin()).isEqualTo("2026-12-31T23:00:00Z");
    }

    @Test
    void follows_the_last_one_of_the_year_before() {
        assertThat(new Quarter(2027, 1).previous()).hasToString("2026-Q4");
        assertThat(new Quarter(2026, 4).previous()).hasToString("2026-Q3");
    }
}
