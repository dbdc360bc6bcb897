// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.platform.Progress;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** What an administrator sees of an import, and what a script can act on. */
@ProductTest
class ImportCommandTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_full_delivery_that_lacks_more_than_one_in_twenty_ends_with_3_until_it_is_confirmed() throws IOException {
        var deliveries = new Deliveries(folder);
        assertThat(run(deliveries.goods(0, 100), "--full")).isZero();

        var broken = deliveries.goods(0, 90);
        assertThat(run(broken, "--full")).isEqualTo(3);
        assertThat(said()).contains("Nothing was withdrawn", "--confirm");
        assertThat(deliveries.inState(database, "REGISTERED")).isEqualTo(100);

        assertThat(run(broken, "--full", "--confirm")).isZero();
        assertThat(said()).contains("withdrawn 10");
        assertThat(deliveries.inState(database, "REGISTERED")).isEqualTo(90);
        assertThat(deliveries.inState(database, "WITHDRAWN")).isEqualTo(10);
    }

    @Test
    void a_file_that_is_no_delivery_ends_with_2() throws IOException {
        assertThat(run(new Deliveries(folder).file(List.of("naam,adres", "x,y"))))
                .isEqualTo(2);
    }

    @Test
    void says_how_far_it_is_and_how_long_it_takes_still() {
        var now = InstantSource.fixed(START.plusSeconds(30));
        new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), now, START).tell(30_000, 250, 1_000);
        assertThat(said()).contains("30,000 lines, 25%, 1,000 lines/s, 1:30 left");
    }

    private int run(Path file, String... options) throws IOException {
        said.reset();
        var command = new ImportCommand();
        new CommandLine(command)
                .parseArgs(Stream.concat(Stream.of(file.toString()), Arrays.stream(options))
                        .toArray(String[]::new));
        var terminal = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return command.run(product);
        } finally {
            System.setErr(terminal);
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
