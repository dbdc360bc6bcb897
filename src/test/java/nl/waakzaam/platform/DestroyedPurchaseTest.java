// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.waakzaam.purchases.SalesInUtrecht;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.LaterClock;
import nl.waakzaam.support.Planted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left of people in the purchase register: nothing that can be read while their purchases are there, and nothing
 * at all when the month is over, in no copy that was made before either. On the product in a process of its own.
 */
class DestroyedPurchaseTest {
    private static final String NAME = "Fenna Qwyzzelbargh";
    private static final String ADDRESS = "Vlaxmuijpergang 7, Utrecht";
    private static final String DOCUMENT = "XKQ9ZWV72";
    private static final String BUYER = "Bouke Jzwrdalonk";
    private static final String BUYERS_ADDRESS = "Gnarfelhok 3, Utrecht";
    private static final String IN_THE_PHOTO = "Wvqjurmpelg";
    private static final Duration PAST_THE_TERM = Duration.ofDays(4 * 366 + 35);

    private static final String STOCK = "/handelaar/inkopen";
    private static final Pattern GOOD = Pattern.compile(STOCK + "/goederen/[0-9a-f-]{36}");
    private static final Pattern PHOTO = Pattern.compile(GOOD.pattern() + "/fotos/\\d+");

    private final Planted planted =
            new Planted("Qwyzzelbargh", "Vlaxmuijpergang", DOCUMENT, "Jzwrdalonk", "Gnarfelhok", IN_THE_PHOTO);

    @TempDir
    Path folder;

    private Path data;
    private Path keys;
    private ProductProcess product;
    private DemoVisitor dealer;

    @BeforeEach
    void open() throws Exception {
        data = folder.resolve("data");
        keys = folder.resolve("keys");
        product = serve(data, keys);
        dealer = DemoVisitor.logIn(product, "handelaar");
    }

    @AfterEach
    void leavesNothingBehind() throws IOException {
        for (var left : List.of(folder.resolve("data"), folder.resolve("copy"))) {
            new LeftDatabase(left).leaveNothingBehind();
        }
    }

    @Test
    void nobody_is_left_when_the_month_is_over_and_no_copy_opens_with_the_keys_that_are() throws Exception {
        var purchase = register();
        var tills = registerByTill();
        workWith(purchase, tills);

        product.kill();
        new LeftDatabase(data).kill();
        assertThat(data.resolve("tmp")).isNotEmptyDirectory();
        assertThat(planted.filesUnder(folder)).as("before destruction").isEmpty();
        assertThat(planted.in(product.said().getBytes(StandardCharsets.UTF_8))).isEmpty();
        var copy = copied(data, "copy");
        var copyOfKeys = copied(keys, "copy-keys");

        assertThat(shown(copy, copyOfKeys, purchase))
                .as("whoever has both reads all")
                .containsOnly(true);
        var before = names(keys);
        destroyBesideTheProduct(purchase);
        assertThat(names(keys)).isSubsetOf(before).hasSizeLessThan(before.size());

        assertThat(shown(copy, keys, purchase))
                .as("with the keys that are left")
                .containsOnly(false);
        assertThat(planted.filesUnder(data)).isEmpty();
        assertThat(planted.filesUnder(keys)).isEmpty();
        assertThat(planted.filesUnder(copy)).isEmpty();
    }

    /** At the counter, after a mistake, with a photo in which the name stands; gives its address. */
    private String register() throws Exception {
        var photo = ExifPhotos.withExif(ExifPhotos.ofABicycle(), IN_THE_PHOTO, 1);
        var form = new HashMap<>(Map.of(
                "winkel", Till.shop(dealer),
                "goederen-0-categorie", "fiets",
                "goederen-0-merk", "Gazelle",
                "goederen-0-kleur", "rood",
                "goederen-0-kenmerken-0-waarde", "BA1234567"));
        form.putAll(Map.of(
                "verkoper-soort", "particulier",
                "verkoper-naam", NAME,
                "verkoper-adres", ADDRESS,
                "verkoper-documentSoort", "paspoort",
                "verkoper-documentNummer", DOCUMENT,
                "verkoper-documentLand", "NL",
                "verkoper-geboorteDatum", "1951-02-03"));
        assertThat(dealer.post(STOCK + "/nieuw", form, "goederen-0-fotos", photo)
                        .statusCode())
                .as("without a price")
                .isEqualTo(200);
        form.put("goederen-0-prijs", "125");
        var registered = dealer.post(STOCK + "/nieuw", form, "goederen-0-fotos", photo);
        assertThat(registered.statusCode()).as(DemoVisitor.text(registered)).isEqualTo(302);
        form.put("stap", "verkoper");
        assertThat(DemoVisitor.text(dealer.post(STOCK + "/nieuw", form, "goederen-0-fotos", new byte[0])))
                .contains(NAME);
        return registered.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** One purchase, sent twice; many at once; and what nobody can read. */
    private List<String> registerByTill() throws Exception {
        var till = Till.of(product, Till.shop(dealer), data, keys);
        var body = tillsPurchase();
        var one = till.register("kassa-1", body);
        assertThat(planted.in(one.body())).isEmpty();
        assertThat(Till.id(till.register("kassa-1", body))).isEqualTo(Till.id(one));
        var many = till.registerLines("{\"sleutel\":\"kassa-2\",\"inkoop\":%s}\n{%s\n".formatted(body, NAME));
        assertThat(planted.in(many.body())).isEmpty();
        assertThat(till.register("kassa-3", "{" + body).statusCode()).isEqualTo(400);
        assertThat(planted.in(till.get("/api/v1/inkopen").body())).isEmpty();
        return List.of(STOCK + "/" + Till.id(one));
    }

    private static String tillsPurchase() {
        return """
                {"inkoopdatum":"%s","verkoper":{"soort":"particulier","naam":"%s","adres":"%s","documentSoort":"paspoort",\
                "documentNummer":"%s","documentLand":"NL","geboorteDatum":"1951-02-03"},\
                "goederen":[{"categorie":"fiets","merk":"Gazelle","kleur":"zwart","prijs":125.5,\
                "kenmerken":[{"soort":"framenummer","waarde":"BA7654321"}]}]}""".formatted(Instant.now().minus(29, ChronoUnit.DAYS), NAME, ADDRESS, DOCUMENT);
    }

    /** All that dealers and police do with purchases; what leaves the product tells nobody's name but where it was asked. */
    private void workWith(String purchase, List<String> tills) throws Exception {
        assertThat(DemoVisitor.text(dealer.post(purchase + "/verkoper", Map.of("reden", "klant belt"))))
                .contains(NAME, ADDRESS, DOCUMENT);
        var good = first(GOOD, dealer.get(purchase));
        var photo = dealer.get(first(PHOTO, dealer.get(good)));
        var correction = Map.of(
                "gezien", "1",
                "reden", "verkeerd gelezen",
                "goederen-0-categorie", "fiets",
                "goederen-0-merk", "Sparta",
                "goederen-0-kleur", "rood",
                "goederen-0-kenmerken-0-waarde", "BA1234567",
                "goederen-0-prijs", "125");
        var corrected = dealer.post(good + "/verbeteren", correction, "goederen-0-fotos", new byte[0]);
        assertThat(corrected.statusCode()).isEqualTo(302);
        var old = first(GOOD, dealer.get(tills.getFirst()));
        var sale = Map.of("prijs", "200", "koperNaam", BUYER, "koperAdres", BUYERS_ADDRESS);
        assertThat(dealer.post(old + "/verkopen", sale).statusCode()).isEqualTo(302);
        var police = DemoVisitor.logIn(product, "recherche");
        var search = Map.of("nummer", "BA1234567", "reden", "zaak 1");
        var answers = new ArrayList<HttpResponse<byte[]>>(List.of(
                photo,
                dealer.get(purchase),
                dealer.get(purchase + "/bewijs"),
                dealer.get(good),
                dealer.get(old),
                dealer.get(STOCK),
                dealer.post(STOCK + ".csv", Map.of()),
                police.post("/politie/inkopen", search),
                dealer.get("/demo/post")));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(planted.in(answer.body())).as(answer.uri().getPath()).isEmpty();
        });
    }

    /** Whether the seller, and the photo, can be seen in an installation. */
    private List<Boolean> shown(Path where, Path with, String purchase) throws Exception {
        var served = serve(where, with);
        var visitor = DemoVisitor.logIn(served, "handelaar");
        var seller = visitor.post(purchase + "/verkoper", Map.of("reden", "klant belt"));
        var good = first(GOOD, visitor.get(purchase));
        var photo = visitor.get(first(PHOTO, visitor.get(good)));
        served.stop();
        assertThat(seller.statusCode()).isIn(200, 404);
        assertThat(photo.statusCode()).isIn(200, 404);
        return List.of(DemoVisitor.text(seller).contains(NAME), photo.statusCode() == 200);
    }

    /** As the night does when the month is over, while the product runs. */
    private void destroyBesideTheProduct(String purchase) throws Exception {
        Files.writeString(data.resolve("tmp/left-by-a-kill"), NAME);
        var served = serve(data, keys);
        assertThat(data.resolve("tmp/left-by-a-kill")).doesNotExist();
        var night = ProductProcess.start(
                LaterClock.by(PAST_THE_TERM),
                Map.of(),
                "retention",
                "--data",
                data.toString(),
                "--keys",
                keys.toString());
        night.awaitEnd();
        // the processing log alone holds to the clock of the database, which was not moved
        assertThat(night.said())
                .containsPattern("purchases +destroyed +([1-9]\\d*) +\\S+ +\\1 ")
                .containsOnlyOnce("FAILED");
        assertThat(planted.in(night.said().getBytes(StandardCharsets.UTF_8))).isEmpty();
        var visitor = DemoVisitor.logIn(served, "handelaar");
        assertThat(visitor.get(purchase).statusCode()).isEqualTo(404);
        assertThat(planted.in(visitor.get("/demo/post").body())).isEmpty();
        served.stop();
    }

    private ProductProcess serve(Path data, Path keys) throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("tmp-of-the-machine"));
        var options = new ArrayList<>(SalesInUtrecht.wanted());
        options.add("-Djava.io.tmpdir=" + elsewhere);
        return ProductProcess.start(
                        options,
                        Map.of(),
                        "serve",
                        "--port",
                        "0",
                        "--demo",
                        "--data",
                        data.toString(),
                        "--keys",
                        keys.toString())
                .awaitReady();
    }

    private Path copied(Path from, String name) throws Exception {
        var to = folder.resolve(name);
        var copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
        assertThat(copying.waitFor()).isZero();
        return to;
    }

    private static List<String> names(Path keys) throws IOException {
        try (var files = Files.list(keys)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String first(Pattern link, HttpResponse<byte[]> page) {
        var found = link.matcher(DemoVisitor.text(page));
        assertThat(found.find()).as(DemoVisitor.text(page)).isTrue();
        return found.group();
    }
}
