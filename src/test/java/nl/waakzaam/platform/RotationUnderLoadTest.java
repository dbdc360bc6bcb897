// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key is rotated by another process while tills register and the counter looks at sellers. */
class RotationUnderLoadTest {
    @TempDir
    Path folder;

    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();

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
        try (var shop = Executors.newScheduledThreadPool(2)) {
            var work = List.of(
                    shop.scheduleAtFixedRate(() -> register(till), 0, 50, MILLISECONDS),
                    shop.scheduleAtFixedRate(() -> look(dealer, first), 0, 50, MILLISECONDS));
            for (int round = 0; round < 2; round++) {
                rotate();
                masters.add(master());
            }
            work.forEach(each -> each.cancel(false));
        }
        assertThat(failures).isEmpty();
        assertThat(looks).hasValueGreaterThan(10);
        assertThat(masters).doesNotHaveDuplicates();
        product.stop();

        var anew = serve();
        var later = DemoVisitor.logIn(anew, "handelaar");
        for (var each : List.copyOf(registered).subList(registered.size() - 10, registered.size())) {
            assertThat(seller(later, each)).contains("Laatste Verkoper");
        }
        assertThat(seller(later, first)).contains("Eerste Verkoper");
        anew.stop();
    }

    private void register(Till till) {
        try {
            registered.add(Till.id(till.register("kassa-" + registered.size(), purchase("Laatste Verkoper"))));
        } catch (Exception | AssertionError failure) {
            failures.add(failure);
        }
    }

    private void look(DemoVisitor dealer, String purchase) {
        try {
            assertThat(seller(dealer, purchase)).contains("Eerste Verkoper");
            looks.incrementAndGet();
        } catch (Exception | AssertionError failure) {
            failures.add(failure);
        }
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
