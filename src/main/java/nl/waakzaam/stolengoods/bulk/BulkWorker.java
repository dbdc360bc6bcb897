// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import nl.waakzaam.stolengoods.bulk.BulkQueue.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on lists, one piece of one list after another, on one thread of each node. */
@Component
class BulkWorker {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

    private final BulkQueue queue;
    private final SealedPieces sealing;
    private final LineChecks checks;
    private final Clock clock;
    private volatile boolean stopping;

    BulkWorker(BulkQueue queue, SealedPieces sealing, LineChecks checks, Clock clock) {
        this.queue = queue;
        this.sealing = sealing;
        this.checks = checks;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 300)
    void work() {
        var turn = queue.take(clock.instant());
        while (turn.isPresent()) {
            work(turn.get());
            turn = stopping ? Optional.empty() : queue.take(clock.instant());
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void work(Turn turn) {
        try {
            check(turn);
        } catch (RuntimeException failure) {
            LOG.warn("A piece of a bulk check failed: {}", failure.getClass().getName());
            queue.failed(turn, clock.instant());
        }
    }

    private void check(Turn turn) {
        var list = turn.list();
        var columns = Columns.recognise(sealing.lines(list.header()).getFirst()).orElseThrow();
        var piece = queue.next(turn).orElseThrow();
        var outcomes = checks.check(list, columns, sealing.lines(piece.lines()));
        queue.finish(turn, piece, outcomes, sealing.outcomes(outcomes), clock.instant());
    }
}
