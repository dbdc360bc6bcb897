// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.waakzaam.accountability.LogErasure;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.accountability.TestLogs;
import nl.waakzaam.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private ChainedLog log;
    private final GenericApplicationContext product = new GenericApplicationContext();

    @BeforeEach
    void open() throws SQLException {
        log = new ChainedLog(folder);
        log.threeBatches();
        product.registerBean(HeadsFile.class, () -> log.file);
        product.registerBean(Chainer.class, () -> log.chainer);
        product.registerBean(LogVerification.class, () -> log.verification);
        product.registerBean(RetentionTerms.class, TestLogs::standardTerms);
        product.refresh();
    }

    @AfterEach
    void close() throws SQLException, IOException {
        product.close();
        log.close();
    }

    /** What the command said, and its exit code. */
    private record Said(int code, String text) {}

    @Test
    void ends_with_0_when_the_log_is_whole_and_chains_first_what_waits() {
        log.acts(2);
        var said = run();
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("17 rows in 4 batches; 0 of them erased; 0 waiting", "The log is whole.");
    }

    @Test
    void ends_with_1_and_the_first_place_when_it_is_not() throws SQLException {
        log.attack("update accountability.processing_log set actor = 'account:2' where id in (7, 9)");
        var said = run();
        assertThat(said.code()).isOne();
        assertThat(said.text())
                .contains("EDITED: a row is not as it was written. First: row 7 (batch 2) (2 in all)")
                .contains("THE LOG WAS TAMPERED WITH.")
                .doesNotContain("subject", "zaak 12");
    }

    @Test
    void holds_the_log_against_the_heads_that_another_place_kept() throws Exception {
        var elsewhere = Files.copy(log.file.path(), folder.resolve("elsewhere.jws"));
        assertThat(run("--heads", elsewhere.toString()).code()).isZero();
        log.rebuild(log.keys);
        Files.delete(log.file.path());
        assertThat(run().code()).isZero();
        var said = run("--heads", elsewhere.toString());
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("REBUILT: ");
    }

    @Test
    void says_when_the_log_cannot_be_continued() throws SQLException {
        log.rebuild(log.keys);
        var said = run();
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("The log cannot be continued: the heads in the database do not follow head 3");
    }

    @Test
    void refuses_a_file_that_it_cannot_read() {
        assertThatThrownBy(() -> run("--heads", folder.resolve("none.jws").toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Cannot read ")
                .hasMessageContaining("none.jws");
    }

    @Test
    void asks_of_erasures_what_the_shortest_term_was() {
        log.oldActs(1).chained();
        log.erasure.eraseOlderThan(
                Instant.now(Clock.systemUTC()).minus(Duration.ofDays(800)), LogErasure.TERM.law(), 10);
        log.chained();
        assertThat(run().text()).contains("ERASED_UNSEEN: ");
        assertThat(run("--term", "P2Y").code()).isZero();
    }

    private Said run(String... options) {
        var command = new VerifyCommand();
        new CommandLine(command).parseArgs(options);
        var said = new ByteArrayOutputStream();
        var terminal = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var code = command.run(product);
            return new Said(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(terminal);
        }
    }
}
