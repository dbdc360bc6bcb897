// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import nl.waakzaam.footage.vault.Scan.Why;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The real ClamAV: what it finds, and what it cannot say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClamAvTest {
    private static final int MEGABYTE = 1024 * 1024;

    private Path socket = Path.of("absent");
    private RunningClamd clamd;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        socket = folder.resolve("clamd");
        clamd = RunningClamd.at(socket, folder);
    }

    @AfterAll
    void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void finds_nothing_in_what_is_clean_and_says_which_version_looked() throws Exception {
        assertThat(scan(new byte[1000]))
                .isInstanceOfSatisfying(
                        Scan.Clean.class, clean -> assertThat(clean.by()).startsWith("ClamAV "));
    }

    @Test
    void finds_what_it_knows_also_at_the_end_of_much_else() throws Exception {
        var file = new byte[MEGABYTE - 100];
        System.arraycopy(Eicar.file(), 0, file, file.length - 68, 68);

        assertThat(scan(Eicar.file())).isInstanceOf(Scan.Found.class);
        assertThat(scan(file))
                .isInstanceOfSatisfying(
                        Scan.Found.class, found -> assertThat(found.what()).startsWith("Eicar-Test-Signature"));
    }

    @Test
    void what_it_looked_at_in_part_only_is_not_scanned() throws Exception {
        assertThat(scan(new byte[2 * MEGABYTE])).isEqualTo(new Scan.Not(Why.NOT_WHOLLY));
    }

    @Test
    void what_it_does_not_take_is_not_scanned() throws Exception {
        assertThat(scan(new byte[5 * MEGABYTE])).isEqualTo(new Scan.Not(Why.TOO_LARGE));
        assertThat(new ClamAv(socket.toString(), DataSize.ofMegabytes(1), Duration.ofMinutes(1))
                        .scan(InputStream.nullInputStream(), MEGABYTE + 1))
                .isEqualTo(new Scan.Not(Why.TOO_LARGE));
    }

    /** With {@code AlertExceedsMax no} it would call two megabytes clean, of which it looked at one. */
    @Test
    void a_scanner_that_keeps_silent_of_what_it_skips_is_not_believed(@TempDir Path folder) throws Exception {
        var other = folder.resolve("clamd");
        try (var silent = RunningClamd.at(other, folder, false)) {
            assertThat(clamAv(other.toString()).scan(content(new byte[1000]), 1000))
                    .isEqualTo(new Scan.Not(Why.SKIPS_UNSAID));
        }
    }

    @Test
    void a_scanner_that_is_absent_or_away_says_nothing() throws Exception {
        assertThat(clamAv("").scan(content(new byte[1]), 1)).isEqualTo(new Scan.Not(Why.NO_SCANNER));
        assertThat(clamAv(socket + "-none").scan(content(new byte[1]), 1)).isEqualTo(new Scan.Not(Why.NO_ANSWER));
    }

    @Test
    void a_file_that_cannot_be_read_is_no_fault_of_the_scanner() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> clamAv(socket.toString()).scan(broken, 10)).hasMessage("broken");
    }

    private Scan scan(byte[] file) throws IOException {
        return clamAv(socket.toString()).scan(content(file), file.length);
    }

    private static ClamAv clamAv(String socket) {
        return new ClamAv(socket, DataSize.ofMegabytes(100), Duration.ofMinutes(1));
    }

    private static InputStream content(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}
