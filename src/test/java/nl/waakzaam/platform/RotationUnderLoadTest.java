// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key is rotated by another process while tills register and the counter looks at sellers. */
class RotationUnderLoadTest {
    private static final int TILLS = 4;

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> registered = new ConcurrentLinkedQueue<>();

    @AfterEach
    void leavesNothingBehind() throws IOException {
        new LeftDatabase(folder.resolve("data")).leaveNothingBehind();
    }

    @Test
    void nothing_is_refused_and_nothing_lost_while_the_master_is_rotated_twice() throws Exception {
        var product = serve();
        var dealer = DemoVisitor.logIn(product, "handelaar");
        var till = Till.of(product, Till.shop(dealer), folder.resolve("data"), folder.resolve("keys"));
        var first = Till.id(till.register("eerste", purchase("Eerste Verkoper")));
        var masters = new ArrayList<>(List.of(master()));
        var done = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Integer>>();
            for (int number = 0; number < TILLS; number++) {
                work.add(others.submit(registering(till, "kassa-" + number, done)));
            }
            work.add(others.submit(looking(dealer, first, done)));
            for (int round = 0; round < 2; round++) {
                rotate();
                masters.add(master());
            }
            done.set(true);
            for (var each : work) {
                assertThat(each.get()).as("went on").isPositive();
            }
        }
        assertThat(masters).doesNotHaveDuplicates();
        product.stop();

        var anew = serve();
        var later = DemoVisitor.logIn(anew, "handelaar");
        for (var each : List.copyOf(registered).subList(registered.size() - 20, registered.size())) {
            assertThat(seller(later, each)).contains("Laatste Verkoper");
        }
        assertThat(seller(later, first)).contains("Eerste Verkoper");
        anew.stop();
    }

    private Callable<Integer> registering(Till till, String name, AtomicBoolean done) {
        return () -> {
            int count = 0;
            while (!done.get()) {
                registered.add(Till.id(till.register(name + "-" + count++, purchase("Laatste Verkoper"))));
            }
            return count;
        };
    }

    private static Callable<Integer> looking(DemoVisitor dealer, String purchase, AtomicBoolean done) {
        return () -> {
            int count = 0;
            while (!done.get()) {
                assertThat(seller(dealer, purchase)).contains("Eerste Verkoper");
                count++;
            }
            return count;
        };
    }

    private static String seller(DemoVisitor dealer, String purchase) throws Exception {
        return DemoVisitor.text(
                dealer.post("/handelaar/inkopen/" + purchase + "/verkoper", Map.of("reden", "klant belt")));
    }

    private static String purchase(String name) {
        return """
                {"verkoper":{"soort":"particulier","naam":"%s","adres":"Kade 1","documentSoort":"paspoort",\
                "documentNummer":"SPECI2014","documentLand":"NL","geboorteDatum":"1985-03-14"},\
                "goederen":[{"categorie":"fiets","merk":"Gazelle","kleur":"zwart","prijs":125.5,\
                "kenmerken":[{"soort":"framenummer","waarde":"BA1234567"}]}]}""".formatted(name);
    }

    private void rotate() throws Exception {
        var rotating = ProductProcess.run(
                "rotate",
                "sealing-master",
                "--data",
                folder.resolve("data").toString(),
                "--keys",
                folder.resolve("keys").toString());
        assertThat(rotating.awaitEnd()).as(rotating.said()).isZero();
    }

    private String master() throws IOException {
        return Files.readString(folder.resolve("keys/sealing-master.json"));
    }

    private ProductProcess serve() throws IOException {
        return ProductProcess.start(
                        List.of("-Dwaakzaam.limits.numbers.sellers=1000000", "-Dwaakzaam.limits.pages=1000000"),
                        Map.of(),
                        "serve",
                        "--port",
                        "0",
                        "--demo",
                        "--data",
                        folder.resolve("data").toString(),
                        "--keys",
                        folder.resolve("keys").toString())
                .awaitReady();
    }
}
