// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Writes two batches at the same time, each in a transaction of its own that commits after the one before it, so that
 * how far the file is done is always told by what is committed. Batches about the same good wait for one another: a
 * transaction that waits for its turn must hold nothing that the turn before it needs.
 */
final class TwoBatches implements AutoCloseable {
    private final Step step;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private ImportBatch batch = new ImportBatch(0, List.of(), List.of());
    private Future<ImportRun> earlier;
    private Future<ImportRun> latest;

    /** Writes a batch and commits it; asks where the run stands, which waits for the batch before it. */
    interface Step {
        ImportRun commit(Supplier<ImportRun> before, ImportBatch batch, long reportBytes);
    }

    TwoBatches(ImportRun begun, Step step) {
        this.step = step;
        this.earlier = CompletableFuture.completedFuture(begun);
        this.latest = earlier;
    }

    /** Returns when there is room for it; fails as one of the batches before it failed. */
    void add(ImportBatch next, long reportBytes) {
        committed(Collections.disjoint(new HashSet<>(batch.held()), next.held()) ? earlier : latest);
        var before = latest;
        Callable<ImportRun> work = () -> step.commit(() -> committed(before), next, reportBytes);
        earlier = latest;
        latest = threads.submit(work);
        batch = next;
    }

    /** The run when all batches are committed. */
    ImportRun finished() {
        return committed(latest);
    }

    /** Lets what is under way end: it commits or fails by itself. */
    @Override
    public void close() {
        threads.close();
    }

    private static ImportRun committed(Future<ImportRun> work) {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was written", stopped);
        }
    }
}
