// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyKeyTest {
    private final TestClock clock = TestClock.at("2026-11-24T12:00:00Z");

    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void nodes_with_the_same_file_stay_in_step_without_speaking() throws Exception {
        var first = new DailyKey(one, clock);
        Files.copy(one.resolve("limits.key"), other.resolve("limits.key"));
        var second = new DailyKey(other, clock);
        for (int day = 0; day < 3; day++) {
            assertThat(first.hash("4:c0000201")).isEqualTo(second.hash("4:c0000201"));
            clock.pass(Duration.ofDays(1));
        }
    }

    @Test
    void nobody_can_go_back_to_the_key_of_yesterday() throws Exception {
        var key = new DailyKey(one, clock);
        var before = Files.readString(one.resolve("limits.key"));
        var hash = key.hash("4:c0000201");
        clock.pass(Duration.ofDays(1));
        assertThat(key.hash("4:c0000201")).isNotEqualTo(hash);
        assertThat(Files.readString(one.resolve("limits.key"))).doesNotContain(before.split(" ")[1]);
        assertThat(new DailyKey(one, clock).hash("4:c0000201")).isEqualTo(key.hash("4:c0000201"));
    }

    @Test
    void a_restart_keeps_the_key_of_the_day() {
        var hash = new DailyKey(one, clock).hash("4:c0000201");
        assertThat(new DailyKey(one, clock).hash("4:c0000201")).isEqualTo(hash);
    }
}
