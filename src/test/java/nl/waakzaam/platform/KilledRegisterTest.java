// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.LeftRegister.Registered;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.TestSize;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Tills register purchases at a product that is killed again and again; so is its database, by itself and together with it. */
class KilledRegisterTest {
    private static final int TILLS = 64;
    private static final int SHOPS = 8;
    private static final int KILLS = TestSize.of(2, 20);
    private static final Duration SERVED = Duration.ofSeconds(TestSize.of(9, 60));
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ASKED_AGAIN = 10;

    private static final String PURCHASE = """
            {"verkoper":{"soort":"particulier","naam":"J. Proef","adres":"Kade 1, Utrecht","documentSoort":"paspoort",\
            "documentNummer":"%s","documentLand":"NL","geboorteDatum":"1985-03-14"},"goederen":[%s]}""";
    private static final String SCOPE = "inkopen:schrijven";
    private static final String GOOD = """
            {"categorie":"fiets","merk":"Gazelle","kleur":"zwart","prijs":"125.50",\
            "kenmerken":[{"soort":"framenummer","waarde":"BA%07d"}]}""";

    private final Random random = new Random(20261128);
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final List<ShopId> shops = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final AtomicReference<List<String>> tokens = new AtomicReference<>(List.of());
    private final AtomicReference<URI> address = new AtomicReference<>();
    private final Map<String, Registered> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    @TempDir
    Path folder;

    private LeftDatabase database;

    @BeforeEach
    void shopsWithTills() throws Exception {
        database = new LeftDatabase(folder.resolve("data"));
        var installation = CommandLine.populateCommand(
                new Installation(), "--data", database.data().toString());
        Map<String, Object> settings = Map.of("server.port", 0, "waakzaam.demo", false);
        try (var product = RunningProduct.start(Waakzaam.class, installation, settings, line -> {})) {
            var port = product.context().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var added = new TestClients(product.context(), port);
            for (int number = 0; number < SHOPS; number++) {
                var organisation = "Opkoper " + number;
                var shop = new TestShops(product.context())
                        .open("GM0344", organisation)
                        .id();
                shops.add(shop);
                clients.add(added.add(organisation, SCOPE, Set.of(shop.toString())));
            }
        }
    }

    @AfterEach
    void leavesNothingBehind() throws IOException {
        closing.set(true);
        database.leaveNothingBehind();
    }

    @Test
    void numbers_have_no_gap_and_what_was_acknowledged_is_there_once_however_often_all_is_killed() throws Exception {
        var product = serve();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tills = opened(threads);
            for (int kill = 1; kill <= KILLS; kill++) {
                serveAWhile();
                if (kill == KILLS / 2) {
                    outliveDatabase();
                }
                product.kill();
                if (kill == KILLS) {
                    database.kill();
                }
                product = serve();
            }
            serveAWhile();
            closing.set(true);
            for (var till : tills) {
                till.get();
            }
        }
        product.stop();
        try (var register = LeftRegister.open(database.data(), shops)) {
            register.assertSound();
            holdsEachPurchaseOnce(register);
        }
    }

    /** Tills ask a new token each time, since one lasts a quarter of an hour. */
    private ProductProcess serve() throws IOException, InterruptedException {
        var product = ProductProcess.start(
                        List.of("-Dwaakzaam.limits.pages=1000000"),
                        Map.of(),
                        "serve",
                        "--port",
                        "0",
                        "--no-demo",
                        "--data",
                        database.data().toString())
                .awaitReady();
        var fresh = new ArrayList<String>();
        for (var client : clients) {
            fresh.add(TestClients.token(http, product.address("/oauth2/token"), client, SCOPE));
        }
        tokens.set(fresh);
        address.set(product.address("/api/v1/inkopen"));
        return product;
    }

    /** For a random share of the time, unless a till fails. */
    private void serveAWhile() throws InterruptedException, ExecutionException {
        var longest = 2 * SERVED.toMillis() / (KILLS + 1);
        try {
            failed.get(random.nextLong(longest), TimeUnit.MILLISECONDS);
        } catch (TimeoutException noTillFailed) {
            // as it should be
        }
    }

    /** The product brings it back by itself, and registers on. */
    private void outliveDatabase() throws IOException {
        database.kill();
        var before = acknowledged.size();
        Awaitility.await().atMost(PATIENCE).until(() -> failed.isDone() || acknowledged.size() > before + TILLS);
    }

    private List<Future<Void>> opened(ExecutorService threads) {
        return IntStream.range(0, TILLS)
                .mapToObj(till -> threads.submit(watched(() -> register(till))))
                .toList();
    }

    private Callable<Void> watched(Callable<Void> work) {
        return () -> {
            try {
                return work.call();
            } catch (Exception | AssertionError failure) {
                failed.completeExceptionally(failure);
                throw failure;
            }
        };
    }

    /** One purchase after another; goes on to the next when the register has acknowledged. */
    private Void register(int till) {
        for (int number = 1; !closing.get(); number++) {
            var key = "kassa-%d-%d".formatted(till, number);
            var body = purchase(till, number);
            var answer = acknowledged(till, key, body);
            acknowledged.put(key, answer);
            if (number % ASKED_AGAIN == 0) {
                assertThat(acknowledged(till, key, body)).isEqualTo(answer);
            }
        }
        return null;
    }

    private static String purchase(int till, int number) {
        var goods = IntStream.range(0, 1 + number % 3)
                .mapToObj(place -> GOOD.formatted(till * 100_000 + number * 3 + place))
                .collect(Collectors.joining(","));
        return PURCHASE.formatted("PR%02d%05d".formatted(till, number), goods);
    }

    /** Sends it under the same key until it is acknowledged. */
    private Registered acknowledged(int till, String key, String body) {
        var answer = Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> sent(till, key, body), sent -> sent.statusCode() < 500);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return registered(shops.get(till % SHOPS), answer.body());
    }

    private HttpResponse<String> sent(int till, String key, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.get())
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + tokens.get().get(till % SHOPS))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private Registered registered(ShopId shop, String answer) {
        var purchase = json.readTree(answer);
        var numbers = purchase.get("regels")
                .valueStream()
                .map(line -> line.get("volgnummer").asString())
                .toList();
        return new Registered(shop.value(), UUID.fromString(purchase.get("id").asString()), numbers);
    }

    /** Each till saw all its purchases acknowledged in the end: the register holds these, with these numbers, and no other. */
    private void holdsEachPurchaseOnce(LeftRegister register) {
        assertThat(acknowledged).hasSizeGreaterThan(2 * TILLS);
        assertThat(register.purchases()).containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }
}
