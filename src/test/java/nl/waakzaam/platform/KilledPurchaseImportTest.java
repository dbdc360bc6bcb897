// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An import of purchases that is killed again and again, once with its database, brings each in once. */
class KilledPurchaseImportTest {
    private static final int PURCHASES = TestSize.of(2_000, 50_000);
    private static final int KILLS = TestSize.of(1, 15);
    private static final String HEADER =
            "winkel;sleutel;verkoperSoort;naam;adres;kvkNummer;categorie;merk;kleur;kenmerk;prijs\n";

    private final Random random = new Random(20261128);

    @TempDir
    Path folder;

    @AfterEach
    void leavesNothingBehind() throws IOException {
        database().leaveNothingBehind();
    }

    @Test
    void an_import_that_is_killed_again_and_again_brings_each_purchase_in_once() throws Exception {
        var shops = List.of(shop("Opkoper A"), shop("Opkoper B"));
        var file = Files.writeString(folder.resolve("inkopen.csv"), rows(shops));
        for (int kill = 1; kill <= KILLS; kill++) {
            killUnderway(started(file), kill == KILLS);
        }
        var last = started(file);
        assertThat(last.awaitEnd()).as(last.said()).isZero();
        assertThat(last.said()).containsPattern("added [1-9]\\d*, already there [1-9]\\d*, wrong " + PURCHASES / 50);
        assertThat(Files.readString(folder.resolve("inkopen.csv.fouten.csv"))).hasLineCount(1 + PURCHASES / 50);

        try (var register = LeftRegister.open(database().data(), shops)) {
            register.assertSound();
            assertThat(register.purchases()).hasSize(PURCHASES - PURCHASES / 50);
        }
    }

    /** At a random moment after it has told how far it is; early, so that work is left for the last when it is seen late. */
    private void killUnderway(ProductProcess process, boolean withDatabase) throws Exception {
        var told = 1 + random.nextInt(Math.max(1, PURCHASES / (500 * KILLS)));
        assertThat(process.runsUntil(said -> said.split("lines/s", -1).length > told))
                .as("killed before it was done")
                .isTrue();
        process.kill();
        if (withDatabase) {
            database().kill();
        }
    }

    private ProductProcess started(Path file) throws IOException {
        return ProductProcess.run(
                "import",
                "purchases",
                file.toString(),
                "--data",
                database().data().toString());
    }

    private LeftDatabase database() {
        return new LeftDatabase(folder.resolve("data"));
    }

    private ShopId shop(String organisation) {
        var installation = CommandLine.populateCommand(
                new Installation(), "--data", database().data().toString());
        Map<String, Object> settings = Map.of("server.port", 0, "waakzaam.demo", false);
        try (var product = RunningProduct.start(Waakzaam.class, installation, settings, line -> {})) {
            return new TestShops(product.context()).open("GM0344", organisation).id();
        }
    }

    /** Each third purchase has two goods; each fiftieth has no price. */
    private static String rows(List<ShopId> shops) {
        return IntStream.range(0, PURCHASES)
                .mapToObj(number -> row(shops, number, 0) + (number % 3 == 0 ? row(shops, number, 1) : ""))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(List<ShopId> shops, int number, int place) {
        var price = number % 50 == 7 && place == 0 ? "" : "125,50";
        return "%s;k-%d;bedrijf;Proef BV;Kade 1, Utrecht;90000101;fiets;Gazelle;zwart;BA%07d;%s\n"
                .formatted(shops.get(number % shops.size()), number, 2 * number + place, price);
    }
}
