// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The embedded database of a data folder, which outlives a product that was killed. */
record LeftDatabase(Path data) {
    Path pidFile() {
        return data.resolve("postgres/files/postmaster.pid");
    }

    long process() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    /** As {@code kill -9} does; comes back when it is gone. */
    void kill() throws IOException {
        var process = process();
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.of(process).isEmpty());
    }

    /** After a test, whatever came of it. */
    void leaveNothingBehind() throws IOException {
        ProductProcess.endAll();
        if (Files.exists(pidFile())) {
            ProcessHandle.of(process()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
