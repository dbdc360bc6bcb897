// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

class ChainerTest {
    @TempDir
    Path folder;

    private ChainedLog log;

    @BeforeEach
    void open() throws SQLException {
        log = new ChainedLog(folder);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        log.close();
    }

    @Test
    void chains_each_row_once() {
        log.acts(3);
        assertThat(log.chainer.chain()).isEqualTo(3);
        assertThat(log.chainer.chain()).isZero();
        log.acts(2);
        assertThat(log.chainer.chain()).isEqualTo(2);
    }

    @Test
    void misses_no_row_of_a_transaction_that_commits_late() {
        log.transactions.executeWithoutResult(status -> {
            log.log.record(ChainedLog.processing("late", "nobody"));
            assertThat(inAnotherThread(() -> log.acts(3).chainer.chain())).isEqualTo(3);
        });
        assertThat(log.chainer.chain()).isOne();
        log.file.publish();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void chains_everything_again_found_after_a_restart() {
        log.acts(3).chained();
        log.acts(2);
        assertThat(log.newChainer(log.keys, Clock.systemUTC()).chain()).isEqualTo(2);
    }

    @Test
    void leaves_the_work_to_the_process_that_does_it_already() {
        log.acts(3);
        log.transactions.executeWithoutResult(status -> {
            log.database.queryForObject("select pg_advisory_xact_lock(?)::text", String.class, 0x77616b6c6f67L);
            assertThat(inAnotherThread(log.chainer::chain)).isZero();
        });
        assertThat(log.chainer.chain()).isEqualTo(3);
    }

    @Test
    void tells_that_a_session_has_the_turn_and_does_nothing_with_it() throws Exception {
        var clock = TestClock.at("2026-11-01T10:00:00Z");
        var state = new ChainState(clock);
        var health = new ChainHealth(state, new SimpleMeterRegistry());
        var turn = new ChainTurn(log.chainer, log.file);
        log.acts(3);
        log.transactions.executeWithoutResult(status -> {
            log.database.queryForObject("select pg_advisory_xact_lock(?)::text", String.class, 0x77616b6c6f67L);
            for (var seconds = 0; seconds < 12; seconds++) {
                inAnotherThread(() -> {
                    state.chain().take(turn);
                    return 0L;
                });
                clock.pass(Duration.ofSeconds(1));
            }
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().get("chain"))
                    .isEqualTo("another session has the turn and does not chain what waits");
        });
        state.chain().take(turn);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void stays_well_while_another_node_does_the_work() throws Exception {
        var clock = TestClock.at("2026-11-01T10:00:00Z");
        var state = new ChainState(clock);
        var turn = new ChainTurn(log.chainer, log.file);
        for (var seconds = 0; seconds < 12; seconds++) {
            log.acts(1);
            log.transactions.executeWithoutResult(status -> {
                log.database.queryForObject("select pg_advisory_xact_lock(?)::text", String.class, 0x77616b6c6f67L);
                inAnotherThread(() -> {
                    state.chain().take(turn);
                    return 0L;
                });
            });
            log.newChainer(log.keys, clock).chain();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(new ChainHealth(state, new SimpleMeterRegistry()).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void refuses_the_application_to_touch_chain_and_rows() {
        log.threeBatches();
        for (var statement : new String[] {
            "update accountability.chain_link set leaf = 'x'",
            "delete from accountability.chain_head",
            "delete from accountability.processing_log",
            "update accountability.processing_log set salt = null"
        }) {
            assertThatThrownBy(() -> log.database.update(statement))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void refuses_to_erase_what_is_younger_than_a_year() {
        log.threeBatches();
        var lastMonth = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(30));
        assertThatThrownBy(() -> log.erasure.eraseOlderThan(lastMonth, "art. 14 Wpg", 10))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("kept for a year");
    }

    @Test
    void erases_what_is_older_than_the_term_and_tells_it() {
        log.threeBatches();
        var before = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(800));
        log.oldActs(1).chained();
        assertThat(log.erasure.olderThan(before).records()).isOne();
        assertThat(log.erasure.eraseOlderThan(before, "art. 14 Wpg", 10)).isOne();
        assertThat(log.erasure.olderThan(before).records()).isZero();
        assertThat(log.database.queryForObject(
                        "select legal_basis from accountability.processing_log where action = 'DESTROY'", String.class))
                .isEqualTo("art. 14 Wpg");
    }

    @Test
    void stops_adding_to_the_file_when_the_database_does_not_follow_it() throws SQLException {
        log.threeBatches();
        var before = log.file.path().toFile().length();
        log.rebuild(log.keys);
        assertThatThrownBy(log.file::publish).isInstanceOf(HeadsFile.DoesNotFollow.class);
        assertThat(log.file.path().toFile().length()).isEqualTo(before);
    }

    @Test
    void mends_a_line_that_a_crash_cut_in_half() throws IOException {
        log.threeBatches();
        var whole = Files.readString(log.file.path());
        Files.writeString(log.file.path(), whole.substring(0, whole.length() - 40));
        log.file.publish();
        assertThat(Files.readString(log.file.path())).isEqualTo(whole);
        Files.writeString(log.file.path(), "eyJ", StandardOpenOption.APPEND);
        log.file.publish();
        assertThat(Files.readString(log.file.path())).isEqualTo(whole);
    }

    @Test
    void sends_each_head_to_the_outside_place_until_it_is_taken() throws Exception {
        log.threeBatches();
        var kept = new ConcurrentSkipListMap<Integer, String>();
        var refusals = new AtomicInteger(1);
        var server = receiver(kept, refusals);
        try {
            var url = "http://localhost:%d/heads".formatted(server.getAddress().getPort());
            var outside = new OutsidePlace(url, "geheim", log.file, log.heads);
            assertThatThrownBy(outside::publish).isInstanceOf(OutsidePlace.NotTaken.class);
            outside.publish();
            assertThat(kept.keySet()).containsExactly(1, 2, 3);
            var elsewhere = Files.write(folder.resolve("elsewhere.jws"), kept.values());
            assertThat(log.verify(elsewhere).faults()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer receiver(Map<Integer, String> kept, AtomicInteger refusals) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/heads/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            var allowed = "Bearer geheim".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var taken = allowed && exchange.getRequestMethod().equals("PUT") && refusals.getAndDecrement() <= 0;
            if (taken) {
                kept.put(Integer.valueOf(exchange.getRequestURI().getPath().substring("/heads/".length())), body);
            }
            exchange.sendResponseHeaders(taken ? 204 : 503, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static long inAnotherThread(Callable<Long> work) {
        try (var other = Executors.newSingleThreadExecutor()) {
            return other.submit(work).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
