// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    @TempDir
    Path data;

    @AfterEach
    void leavesNoDatabaseBehind() throws IOException {
        if (Files.exists(pidFile())) {
            ProcessHandle.of(databaseProcess()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void stops_its_database_with_it_and_refuses_a_second_server_on_the_same_data() throws Exception {
        var server = ProductProcess.serve(data).awaitReady();
        var second = ProductProcess.serve(data);
        assertThat(second.awaitEnd()).isNotZero();
        assertThat(second.said()).contains("already serves the data in " + data);

        server.stop();
        assertThat(pidFile()).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("passwords/owner"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takes_over_the_database_that_a_killed_server_left_and_recovers_when_both_were_killed() throws Exception {
        ProductProcess.serve(data).awaitReady().kill();
        var left = databaseProcess();

        var taken = ProductProcess.serve(data).awaitReady();
        assertThat(databaseProcess()).isEqualTo(left);

        taken.kill();
        ProcessHandle.of(left).orElseThrow().destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.of(left).isEmpty());

        var recovered = ProductProcess.serve(data).awaitReady();
        assertThat(databaseProcess()).isNotEqualTo(left);
        recovered.stop();
        assertThat(pidFile()).doesNotExist();
    }

    private Path pidFile() {
        return data.resolve("postgres/files/postmaster.pid");
    }

    private long databaseProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }
}
