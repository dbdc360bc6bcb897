// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;

class SeriesQuotaTest {
    private final TestClock clock = TestClock.at("2026-11-24T12:00:00Z");
    private final SeriesQuota quota = new SeriesQuota(GateUnderTest.usual(), clock);

    @Test
    void a_file_gives_of_a_series_what_an_account_gets_one_by_one() {
        assertThat(allowed("A", 1)).as("consecutive numbers").isEqualTo(100);
        assertThat(IntStream.range(0, 100)
                        .filter(i -> !quota.isBeyond("B", "WX22143%03d".formatted(i)))
                        .count())
                .as("one hundred of them")
                .isEqualTo(50);
        assertThat(allowed("C", 7)).as("every seventh").isEqualTo(100);
    }

    @Test
    void unrelated_numbers_have_no_quota() {
        assertThat(IntStream.range(0, 5_000)
                        .filter(i -> quota.isBeyond("A", "WX%05d777".formatted(i)))
                        .count())
                .isZero();
    }

    @Test
    void what_was_asked_may_be_asked_again_and_after_an_hour_all_may() {
        allowed("A", 1);
        assertThat(quota.isBeyond("A", "WX22143000")).isFalse();
        assertThat(quota.isBeyond("A", "WX22143999")).isTrue();
        assertThat(quota.isBeyond("B", "WX22143999")).isFalse();
        clock.pass(Duration.ofMinutes(61));
        assertThat(quota.isBeyond("A", "WX22143999")).isFalse();
    }

    private long allowed(String organisation, int step) {
        return IntStream.range(0, 1_000)
                .map(i -> i * step % 1_000)
                .filter(i -> !quota.isBeyond(organisation, "WX22143%03d".formatted(i)))
                .count();
    }
}
