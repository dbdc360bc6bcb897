// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.waakzaam.access.Rights;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever strangers send: no failure of ours, no word about our inside, nothing kept or written that was typed. */
@ProductTest
class FuzzTest {
    /** {@code -Dwaakzaam.fuzz.seed=N} makes other requests; {@code -Dwaakzaam.fuzz.only=N} sends a single one. */
    private static final long SEED = Long.getLong("waakzaam.fuzz.seed", 20261124);

    private static final int SENDERS = 6;
    private static final int CLIENTS = 10_000;
    private static final int MOST_SHOWN = 25;

    /** Tables that are made to keep what somebody typed, with the reason. */
    private static final Set<String> MAY_KEEP = Set.of(
            // what a citizen tells the police
            "stolengoods.tip");

    /** Endpoints that answer 404 themselves to who has no failure, or no log-in, under way. */
    private static final Set<String> NOTHING_FOR_STRANGERS =
            Set.of("GET /error", "POST /inloggen/code/passkey/vraag", "POST /inloggen/koppelen/passkey/vraag");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    List<Rights> tables;

    @Autowired
    JdbcClient database;

    List<Endpoint> endpoints;

    @BeforeEach
    void findEndpoints() {
        endpoints = Endpoint.openToAll(tables, controllers);
    }

    @Test
    void whatever_strangers_send_nothing_fails_and_nothing_typed_is_written_or_kept() throws Exception {
        var only = Long.getLong("waakzaam.fuzz.only");
        var run = new Run(only == null ? TestSize.of(5_000, 200_000) : 1, only == null ? 0 : only);
        try (var written = new WrittenLines()) {
            run.send();
            assertThat(run.faults).as("seed %d", SEED).isEmpty();
            assertThat(written.withSomethingTyped())
                    .as("lines written, seed %d", SEED)
                    .isEmpty();
        }
        assertThat(tablesWithSomethingTyped()).as("tables, seed %d", SEED).isEmpty();
        if (only == null) {
            assertThat(run.reached)
                    .as("endpoints that were asked straight and did not refuse the method or the visitor")
                    .containsExactlyInAnyOrderElementsOf(
                            endpoints.stream().map(Endpoint::name).toList());
        }
    }

    @Test
    void an_address_with_a_slash_behind_it_does_not_exist() throws IOException {
        for (var endpoint : endpoints) {
            if (!endpoint.path().endsWith("/")
                    && !endpoint.path().contains("*")
                    && !endpoint.path().contains("{")
                    && endpoint.method().equals("GET")) {
                var request =
                        "GET %s/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(endpoint.path());
                var answer = RawAnswer.to(request.getBytes(java.nio.charset.StandardCharsets.UTF_8), client(0), port);
                assertThat(answer.status()).as(endpoint.name()).isEqualTo(404);
            }
        }
    }

    @Test
    void notices_what_it_looks_for() {
        try (var written = new WrittenLines()) {
            LoggerFactory.getLogger("nl.waakzaam.fuzz").debug("a number: {}", Marks.LETTERS);
            LoggerFactory.getLogger("org.apache").warn("failed", new IllegalStateException(Marks.DIGITS));
            System.err.println("x\u200bk" + Marks.LETTERS.substring(2).toLowerCase(java.util.Locale.ROOT));
            assertThat(written.withSomethingTyped()).hasSizeGreaterThanOrEqualTo(3);
        }
        var request = new FuzzedRequests(endpoints, SEED).get(1);
        var bad = new RawAnswer(
                500, java.util.Map.of("content-type", "text/html"), "java.lang.IllegalStateException " + Marks.DIGITS);
        assertThat(Verdict.on(request, bad))
                .contains("status 500", "lacks security headers", "shows its inner workings", "repeats what was typed");
    }

    private List<String> tablesWithSomethingTyped() {
        return database
                .sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> !MAY_KEEP.contains(table))
                .filter(this::hasSomethingTyped)
                .toList();
    }

    private boolean hasSomethingTyped(String table) {
        if (!database.sql("select has_table_privilege(?, 'select')")
                .param(table)
                .query(Boolean.class)
                .single()) {
            return false;
        }
        return database.sql(
                        "select exists (select 1 from %s t where t::text ilike ? or t::text like ?)".formatted(table))
                .params("%" + Marks.LETTERS + "%", "%" + Marks.DIGITS + "%")
                .query(Boolean.class)
                .single();
    }

    private static InetSocketAddress client(long number) {
        var host = (int) (number % CLIENTS);
        return new InetSocketAddress("127.9.%d.%d".formatted(host / 200, 1 + host % 200), 0);
    }

    /** Sends requests from several threads and judges the answers. */
    private final class Run {
        private final int many;
        private final long first;
        private final FuzzedRequests requests = new FuzzedRequests(endpoints, SEED);
        private final Queue<String> faults = new ConcurrentLinkedQueue<>();
        private final Set<String> reached = ConcurrentHashMap.newKeySet();
        private final ConcurrentSkipListMap<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
        private final AtomicLong next;
        private final AtomicInteger done = new AtomicInteger();
        private final long began = System.nanoTime();

        private Run(int many, long first) {
            this.many = many;
            this.first = first;
            next = new AtomicLong(first);
        }

        private void send() throws Exception {
            try (var senders = Executors.newFixedThreadPool(SENDERS)) {
                var sending = new ArrayList<java.util.concurrent.Future<?>>();
                for (int i = 0; i < SENDERS; i++) {
                    sending.add(senders.submit(this::sendUntilDone));
                }
                for (var one : sending) {
                    one.get();
                }
            }
        }

        private Void sendUntilDone() throws IOException {
            for (long number = next.getAndIncrement();
                    number < first + many && faults.size() < MOST_SHOWN;
                    number = next.getAndIncrement()) {
                send(requests.get(number));
                progress(done.incrementAndGet());
            }
            return null;
        }

        /** Where the address itself names a thing, there seldom is one; others are for who has begun something. */
        private static boolean isOfTheEndpoint(Endpoint endpoint, int status) {
            return status == 404
                    ? endpoint.path().contains("{") || NOTHING_FOR_STRANGERS.contains(endpoint.name())
                    : !Set.of(0, 403, 405, 429).contains(status);
        }

        private void send(FuzzedRequest request) throws IOException {
            var answer = RawAnswer.to(request.bytes(), client(request.number()), port);
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            if (request.isStraight() && isOfTheEndpoint(request.endpoint(), answer.status())) {
                reached.add(request.endpoint().name());
            }
            var wrong = Verdict.on(request, answer);
            if (!wrong.isEmpty()) {
                faults.add(
                        "request %d (-Dwaakzaam.fuzz.seed=%d -Dwaakzaam.fuzz.only=%d), status %d: %s%n%s%n--- answered%n%s"
                                .formatted(
                                        request.number(),
                                        SEED,
                                        request.number(),
                                        answer.status(),
                                        wrong,
                                        request.shown(),
                                        shown(answer)));
            }
        }

        private void progress(int sent) {
            if (sent % Math.max(1, many / 20) == 0) {
                var seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
                System.out.printf(
                        "fuzz: %,d of %,d requests, %,d/s, answers %s%n", sent, many, sent / seconds, statuses);
            }
        }

        private static String shown(RawAnswer answer) {
            var text = answer.headers() + "\n" + answer.body();
            return text.substring(0, Math.min(1500, text.length()));
        }
    }
}
