// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static java.util.Collections.synchronizedList;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.access.Scopes;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.platform.MatchedPairs.Count;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.TestSize;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goods are reported stolen and bought at the same moment, on three nodes of which now and then one is killed; a system of
 * the police and a detective are told of each hit.
 */
class KilledMatchersTest {
    private static final int PAIRS = TestSize.of(300, 10_000);
    private static final int KILLS = TestSize.of(1, 20);
    private static final int WITHDRAWN = PAIRS / 10;
    private static final int BETWEEN_KILLS = PAIRS / (KILLS + 1);
    private static final int AT_ONCE = 12;
    private static final int SHOPS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Characters that are not read for one another: at this length no two of the numbers are two slips apart. */
    private static final String CHARACTERS = "ACEFHJKMNPRTUVWXY3479";

    private static final int LENGTH = 14;

    private static final String REPORT = """
            {"wijzigingsdatum":"2026-03-0%dT12:00:00Z","status":"%s","categorie":"fiets","merk":"Gazelle",\
            "kenmerken":[{"soort":"framenummer","waarde":"%s"}]}""";
    private static final String PURCHASE = """
            {"verkoper":{"soort":"particulier","naam":"J. Proef","adres":"Kade 1, Utrecht","documentSoort":"paspoort",\
            "documentNummer":"SPECI2014","documentLand":"NL","geboorteDatum":"1985-03-14"},"goederen":[\
            {"categorie":"fiets","merk":"Gazelle","kleur":"zwart","prijs":"125.50",\
            "kenmerken":[{"soort":"framenummer","waarde":"%s"}]}]}""";

    private final Random random = new Random(20261128);
    private final String name = "pairs_" + UUID.randomUUID().toString().replace("-", "");
    private final List<String> numbers = random.ints(PAIRS, 0, Integer.MAX_VALUE)
            .mapToObj(seed -> number(new Random(seed)))
            .toList();
    private final List<Caller> tills = new ArrayList<>();
    private final AtomicInteger entered = new AtomicInteger();

    /** Work goes no further ahead of the kills than this, however long a node takes to serve again. */
    private final Semaphore released = new Semaphore(2 * BETWEEN_KILLS);

    private final Instant start = Instant.now();

    private Caller police;
    private KilledNodes nodes;
    private ToldHits told;
    private Inbox inbox;

    @TempDir
    Path folder;

    @BeforeEach
    void shopsWithTillsAPoliceSystemAndADetective() throws Exception {
        told = new ToldHits(folder);
        nodes = new KilledNodes(name, folder, told.options());
        try (var product = nodes.prepare()) {
            told.subscribe(product.context());
            inbox = new Inbox(product.context(), nodes);
            var clients = new TestClients(product.context(), 0);
            police = new Caller(
                    clients.add("Politie", Scopes.WRITE_STOLEN_GOODS, Set.of("proef")),
                    Scopes.WRITE_STOLEN_GOODS,
                    nodes);
            for (int number = 0; number < SHOPS; number++) {
                var organisation = "Opkoper " + number;
                var shop = new TestShops(product.context()).open("GM0344", organisation);
                var till = clients.add(
                        organisation, Scopes.WRITE_PURCHASES, Set.of(shop.id().toString()));
                tills.add(new Caller(till, Scopes.WRITE_PURCHASES, nodes));
            }
        }
        nodes.start();
    }

    @AfterEach
    void leavesNothingBehind() {
        ProductProcess.endAll();
        told.close();
    }

    @Test
    void each_pair_is_one_hit_told_to_all_however_often_a_node_is_killed_and_all_is_compared_again() throws Exception {
        try (var found = new MatchedPairs(name);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var entering = enterAll(threads);
            kill(entering);
            for (var each : entering) {
                each.get();
            }
            nodes.awaitReady();
            found.awaitAllTold();
            report(found.count());
            assertThat(found.count()).isEqualTo(Count.of(PAIRS, 0));
            assertTold(0);

            found.noteAllAgain();
            found.awaitAllTold();
            assertThat(found.count()).isEqualTo(Count.of(PAIRS, 0));

            withdraw(threads);
            found.awaitAllTold();
            report(found.count());
            assertThat(found.count()).isEqualTo(new Count(PAIRS, PAIRS - WITHDRAWN, PAIRS, PAIRS, PAIRS, WITHDRAWN));
            assertTold(WITHDRAWN);
        }
    }

    /** Each hit stands once on the work-list and reached the police system under one id; only a kill sends it again. */
    private void assertTold(int ended) throws Exception {
        var sends = told.sends();
        assertThat(sends.forged()).isZero();
        assertThat(sends.found()).hasSize(PAIRS);
        assertThat(sends.ended()).hasSize(ended);
        assertThat(sends.ids()).isEqualTo(PAIRS + ended);
        assertThat(sends.duplicates()).isLessThanOrEqualTo(KILLS);
        assertThat(inbox.hits("")).containsExactlyInAnyOrderElementsOf(sends.found());
        assertThat(inbox.hits("WITHDRAWN")).containsExactlyInAnyOrderElementsOf(sends.ended());
    }

    private List<Future<Void>> enterAll(ExecutorService threads) {
        var waiting = synchronizedList(
                new ArrayList<>(IntStream.range(0, PAIRS).boxed().toList()));
        Collections.shuffle(waiting, random);
        return IntStream.range(0, AT_ONCE)
                .mapToObj(worker -> threads.submit(() -> enter(waiting, threads)))
                .toList();
    }

    /** One pair after another: both sides leave at the same moment, for nodes that chance chooses. */
    private Void enter(List<Integer> waiting, ExecutorService threads) throws Exception {
        for (var pair = next(waiting); pair >= 0; pair = next(waiting)) {
            int number = pair;
            released.acquire();
            var together = new CyclicBarrier(2);
            var report = threads.submit(() -> {
                together.await();
                return reported(number, 1, "geregistreerd");
            });
            var purchase = threads.submit(() -> {
                together.await();
                return bought(number);
            });
            report.get();
            purchase.get();
            entered.incrementAndGet();
        }
        return null;
    }

    private static int next(List<Integer> waiting) {
        synchronized (waiting) {
            return waiting.isEmpty() ? -1 : waiting.removeLast();
        }
    }

    private Void reported(int pair, int version, String status) throws Exception {
        var body = REPORT.formatted(version, status, numbers.get(pair));
        return police.send(
                "/api/v1/gestolen-goederen/proef/" + pair, request -> request.PUT(BodyPublishers.ofString(body)));
    }

    private Void bought(int pair) throws Exception {
        var body = BodyPublishers.ofString(PURCHASE.formatted(numbers.get(pair)));
        return tills.get(pair % SHOPS)
                .send(
                        "/api/v1/inkopen",
                        request -> request.header("Idempotency-Key", "paar-" + pair)
                                .POST(body));
    }

    /** Spread over the whole of the work; a node serves again before it is killed again. */
    private void kill(List<Future<Void>> entering) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            var from = kill * BETWEEN_KILLS + random.nextInt(BETWEEN_KILLS / 2);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> entered.get() >= from || entering.stream().anyMatch(KilledMatchersTest::hasFailed));
            nodes.killAny(random);
            released.release(kill == KILLS ? PAIRS : BETWEEN_KILLS);
        }
    }

    private static boolean hasFailed(Future<Void> work) {
        return work.state() == Future.State.FAILED;
    }

    private void withdraw(ExecutorService threads) throws Exception {
        var withdrawing = IntStream.range(0, WITHDRAWN)
                .mapToObj(pair -> threads.submit(() -> reported(pair, 2, "ingetrokken")))
                .toList();
        for (var each : withdrawing) {
            each.get();
        }
    }

    private void report(Count found) throws Exception {
        var sends = told.sends();
        var toTell = found.begun() + found.ended();
        System.out.printf(
                "%d pairs, three nodes, %d kills, %d seconds: %d hits, %d in the inbox; %d raw sends, %d duplicates, %d lost%n",
                PAIRS,
                KILLS,
                Duration.between(start, Instant.now()).toSeconds(),
                found.hits(),
                inbox.hits("").size(),
                sends.raw(),
                sends.duplicates(),
                toTell - sends.ids());
    }

    private static String number(Random random) {
        return random.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(place -> CHARACTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
