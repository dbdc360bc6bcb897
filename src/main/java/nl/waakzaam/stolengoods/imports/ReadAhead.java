// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads and recognises the next batches in a thread of its own while the database stores the ones before. */
final class ReadAhead implements AutoCloseable {
    private static final ImportBatch END = ImportBatch.of(List.of());
    private final BlockingQueue<Parcel> parcels = new ArrayBlockingQueue<>(2);
    private final GoodsFile file;
    private final Thread reader;

    /** A batch, or why there is none. */
    private record Parcel(ImportBatch batch, @Nullable Exception failure) {}

    private ReadAhead(GoodsFile file, long skip, int batchSize) {
        this.file = file;
        this.reader = Thread.ofPlatform().name("import-reader").daemon().unstarted(() -> read(skip, batchSize));
    }

    static ReadAhead of(Path path, long skip, int batchSize) throws IOException {
        var ahead = new ReadAhead(GoodsFile.open(path), skip, batchSize);
        ahead.reader.start();
        return ahead;
    }

    /** The next batch; one without records at the end. */
    ImportBatch next() throws IOException {
        try {
            var parcel = parcels.take();
            if (parcel.failure() != null) {
                throw new IOException("the file cannot be read any further", parcel.failure());
            }
            return parcel.batch();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading ahead", interrupted);
        }
    }

    long bytes() {
        return file.bytes();
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        file.close();
    }

    private void read(long skip, int batchSize) {
        try {
            parcels.put(new Parcel(END, delivered(skip, batchSize)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts all batches; gives what broke the file off, if anything did. */
    private @Nullable Exception delivered(long skip, int batchSize) throws InterruptedException {
        try {
            deliver(skip, batchSize);
            return null;
        } catch (IOException | RuntimeException failure) {
            return failure;
        }
    }

    private void deliver(long skip, int batchSize) throws IOException, InterruptedException {
        for (var done = 0L; done < skip && file.skip(); done++) {}
        var batch = batch(batchSize);
        while (batch.records() > 0) {
            parcels.put(new Parcel(batch, null));
            batch = batch(batchSize);
        }
    }

    private ImportBatch batch(int size) throws IOException {
        var lines = new ArrayList<FileLine>(size);
        while (lines.size() < size) {
            var next = file.next();
            if (next.isEmpty()) {
                break;
            }
            lines.add(next.get());
        }
        return ImportBatch.of(lines);
    }
}
