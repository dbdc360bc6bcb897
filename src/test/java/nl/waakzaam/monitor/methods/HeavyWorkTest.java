// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.waakzaam.monitor.methods.HeavyWork.Outcome;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {
    private final HeavyWork work = new HeavyWork(1, Duration.ofSeconds(20));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Goes on until somebody stops it. */
    private String endless() throws InterruptedException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return "";
        } finally {
            ended.countDown();
        }
    }

    @Test
    void hands_over_what_was_found() {
        assertThat(work.run("account:1", () -> "found")).isEqualTo(new Outcome.Done<>("found"));
    }

    @Test
    void refuses_another_while_all_places_are_taken_and_stops_when_asked() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> work.run("account:1", this::endless));
        begun.await();
        assertThat(work.run("account:2", () -> "found")).isInstanceOf(Outcome.Busy.class);
        work.stop("account:2");
        assertThat(first).isNotDone();
        work.stop("account:1");
        assertThat(first.join()).isInstanceOf(Outcome.Stopped.class);
        ended.await();
    }

    @Test
    void ends_what_takes_too_long_and_really_interrupts_it() throws Exception {
        var hasty = new HeavyWork(1, Duration.ofMillis(50));
        assertThat(hasty.run("account:1", this::endless)).isInstanceOf(Outcome.TooLong.class);
        ended.await();
    }
}
