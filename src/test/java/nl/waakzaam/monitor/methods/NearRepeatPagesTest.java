// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.Planted;
import nl.waakzaam.support.PlantedWord;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of incidents is examined in memory, and is gone with the answer. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class NearRepeatPagesTest {
    private static final String PATH = NearRepeatPages.PATH;
    private static final Map<String, String> BANDS = Map.of("afstanden", "100, 200", "dagen", "7, 14");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    private Screens analyst;

    @BeforeEach
    void enter() {
        analyst = new Screens(port, new TestSessions(product).start(Role.DETECTIVE));
    }

    /** Each second one follows the one before within ten metres and two days. */
    private static String list(int incidents, String word) {
        var random = new SplittableRandom(3);
        return IntStream.range(0, incidents / 2)
                .mapToObj(number -> {
                    var x = 136_000 + random.nextInt(20_000);
                    var y = 456_000 + random.nextInt(20_000);
                    var day = 1 + random.nextInt(26);
                    return "%d,%d,2021-%02d-%02d,%s\n%d,%d,2021-%02d-%02d,%s\n"
                            .formatted(x, y, 1 + number % 12, day, word, x + 6, y + 8, 1 + number % 12, day + 2, word);
                })
                .collect(Collectors.joining("", "x,y,datum,omschrijving\n", ""));
    }

    @Test
    void a_list_that_repeats_is_told_with_a_table_of_cells() throws Exception {
        var answer = analyst.postFile(PATH, BANDS, list(400, "fiets"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        NuChecker.finds_nothing_in(answer.body(), PATH);
        assertThat(answer.body())
                .contains("Ja: vaker dan door toeval", "De lijst telt 400 delicten", "999 keer geschud");
        var csv = analyst.postFile(
                PATH, Map.of("afstanden", "100, 200", "dagen", "7, 14", "antwoord", "csv"), list(400, "fiets"));
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(5);
    }

    @Test
    void nothing_of_a_list_comes_on_a_disk_in_a_log_or_in_the_database(CapturedOutput said) throws Exception {
        var word = PlantedWord.after("inzet");
        var planted = new Planted(word);
        var written = new WrittenFiles(temporaryFolder());
        var text = list(19_000, word);
        assertThat(text.length())
                .as("more than any form keeps in memory by itself")
                .isGreaterThan(1_000_000);
        try (written) {
            assertThat(analyst.postFile(PATH, BANDS, text).body()).contains("De lijst telt 19.000 delicten");
            assertThat(analyst.postFile(PATH, BANDS, text + "1,2,3\n").body())
                    .contains("Eén regel kan niet worden gelezen");
        }
        assertThat(written.names()).as("files of uploads").isEmpty();
        assertThat(planted.filesUnder(temporaryFolder())).isEmpty();
        assertThat(planted.in(said.getAll().getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(acts()).isEqualTo(List.of("incident-list unkept DONE"));
    }

    /** Where uploads of the server would be written. */
    private Path temporaryFolder() {
        var servlets = Objects.requireNonNull(((ServletWebServerApplicationContext) product).getServletContext());
        return Path.of(servlets.getAttribute("jakarta.servlet.context.tempdir").toString());
    }

    private List<String> acts() {
        return database.sql("""
                        select object_type || ' ' || object_id || ' ' || outcome
                        from accountability.processing_log
                        where trace_id = :trace and activity = 'monitor.near-repeat'
                        """)
                .param("trace", analyst.trace())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_stays_unread() throws Exception {
        var wrong = analyst.postFile(
                PATH,
                Map.of("afstanden", "200, 100", "dagen", "nooit"),
                "x,y,datum\n1,2,2021-01-01\n136000,456000,gisteren\n");
        NuChecker.finds_nothing_in(wrong.body(), PATH);
        assertThat(wrong.body())
                .contains("2 regels kunnen niet worden gelezen", "Regel 2", "Regel 3")
                .contains("niet verder dan 5.000 meter", "niet verder dan 366 dagen")
                .doesNotContain("gisteren");
        assertThat(analyst.postFile(PATH, BANDS, "").body()).contains("Kies een CSV-bestand van hooguit 2 MB");
        assertThat(analyst.postFile(PATH, BANDS, "x".repeat(IncidentFile.LARGEST + 1))
                        .body())
                .contains("Kies een CSV-bestand van hooguit 2 MB");
        assertThat(analyst.post(NearRepeatPages.STOP, Map.of()).statusCode()).isEqualTo(302);
    }

    /** More than is read at all: who sends it hears so, and is not cut off. */
    @Test
    void a_list_that_is_far_too_large_is_refused_in_words() throws Exception {
        var answer = analyst.postFile(PATH, BANDS, "x".repeat(12_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Dit is te groot");
    }

    @Test
    void is_for_analysts_only() throws Exception {
        var dealer = new Screens(port, new TestSessions(product).start(Role.DEALER));
        assertThat(dealer.get(PATH).statusCode()).isEqualTo(403);
        assertThat(dealer.postFile(PATH, BANDS, list(40, "fiets")).statusCode()).isEqualTo(403);
        assertThat(analyst.get(PATH).body()).contains("Wat er met uw lijst gebeurt");
    }

    /** Which files come up in a folder and go again, seen by asking over and over. */
    private static final class WrittenFiles implements AutoCloseable {
        private final TreeSet<String> names = new TreeSet<>();
        private final Thread watching;
        private volatile boolean done;

        WrittenFiles(Path folder) {
            watching = Thread.ofPlatform().start(() -> {
                while (!done) {
                    look(folder);
                }
            });
        }

        private void look(Path folder) {
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("upload_"))
                        .forEach(names::add);
            } catch (java.io.IOException | java.io.UncheckedIOException changing) {
                Thread.onSpinWait();
            }
        }

        TreeSet<String> names() {
            return names;
        }

        @Override
        public void close() throws InterruptedException {
            done = true;
            watching.join();
        }
    }
}
