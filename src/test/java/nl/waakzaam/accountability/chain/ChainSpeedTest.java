// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.StopWatch;

/** A backlog, as after a large deletion or a long stop; prints how long it took. */
class ChainSpeedTest {
    private static final int ROWS = "full".equals(System.getProperty("waakzaam.tests")) ? 100_000 : 12_000;

    @TempDir
    Path folder;

    @Test
    void chains_and_verifies_a_backlog_in_full_batches() throws Exception {
        try (var log = new ChainedLog(folder)) {
            var watch = new StopWatch();
            watch.start("insert");
            log.database.update("""
                    insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin,
                        object_type, object_id, outcome, purpose, legal_basis, access_reason)
                    select now(), repeat('a', 32), repeat('b', 16), 'test', 'CONSULT', 'account:1', 'web',
                        'stolen-good', number, 'DONE', 'opsporing', 'art. 8 Wpg', 'zaak ' || number
                    from generate_series(1, ?) number
                    """, ROWS);
            watch.stop();
            watch.start("chain");
            assertThat(log.chainer.chain()).isEqualTo(ROWS);
            log.file.publish();
            watch.stop();
            watch.start("verify");
            var report = log.verify();
            watch.stop();
            assertThat(report.faults()).isEmpty();
            assertThat(report.rows()).isEqualTo(ROWS);
            for (var task : watch.getTaskInfo()) {
                System.out.printf("%s %,d rows: %,d ms%n", task.getTaskName(), ROWS, task.getTimeMillis());
            }
        }
    }
}
