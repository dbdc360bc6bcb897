// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.support.ApplicationRole;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An import that is killed again and again, once with its database, leaves what an undisturbed one leaves. */
class KilledImportTest {
    private static final int LINES = TestSize.of(4_000, 200_000);
    private static final int KILLS = TestSize.of(1, 20);
    private static final int BATCH = LINES / 80;
    private static final Pattern DONE = Pattern.compile("\r([\\d,]+) lines");
    private static final String HEADER = "bron,bronId,registratienummer,status,wijzigingsdatum,categorie,serienummer\n";

    private final Random random = new Random(20261124);

    @TempDir
    Path folder;

    Path data;

    @BeforeEach
    void aFolderForTheDatabase() {
        data = folder.resolve("data");
    }

    @AfterEach
    void leavesNothingBehind() throws IOException {
        new LeftDatabase(data).leaveNothingBehind();
    }

    @Test
    void an_import_that_is_killed_again_and_again_neither_loses_nor_doubles_anything() throws Exception {
        var undisturbed = delivery("ongestoord");
        var killed = delivery("gedood");
        assertThat(started(undisturbed).awaitEnd()).isZero();
        for (int kill = 1; kill <= KILLS; kill++) {
            killUnderway(started(killed), kill == KILLS);
        }
        var last = started(killed);
        assertThat(last.awaitEnd()).as(last.said()).isZero();

        assertThat(Files.readString(report(killed)))
                .isEqualTo(Files.readString(report(undisturbed)))
                .hasLineCount(1 + LINES / 50);
        try (var database = EmbeddedDatabase.open(DataFolder.at(data), line -> {})) {
            var application = JdbcClient.create(new DriverManagerDataSource(
                    database.url(), DatabaseRoles.APPLICATION, database.applicationPassword()));
            assertEqual(application);
            ownsNothing(application);
        }
    }

    /** In the database that comes with the product, too. */
    private static void ownsNothing(JdbcClient application) {
        assertThat(ApplicationRole.powers(application)).isZero();
        assertThat(ApplicationRole.owned(application, DatabaseRoles.APPLICATION))
                .isZero();
    }

    private void assertEqual(JdbcClient database) {
        for (var content : CONTENTS) {
            var left = rows(database, content, "ongestoord");
            assertThat(left).as(content).isNotEmpty();
            assertThat(rows(database, content, "gedood")).as(content).isEqualTo(left);
        }
        var runs = database.sql("""
                        select records, added, changed, older, wrong, unnamed, report_bytes, state, (
                            select count(*) from accountability.processing_log where object_id = 'import-run ' || r.id)
                        from stolengoods.import_run r order by id
                        """).query().listOfRows();
        assertThat(runs).hasSize(2);
        assertThat(runs.getLast()).isEqualTo(runs.getFirst());
    }

    /** What the register holds of a source, but for the ids. */
    private static final List<String> CONTENTS = List.of("""
            select g.source_id, state, version_time, registration_number, category from stolengoods.good g
            where source = :source order by source_id, id
            """, """
            select g.source_id, i.place, i.kind, i.raw, i.normal, i.folded
            from stolengoods.good g join stolengoods.identifier i on i.good_id = g.id
            where source = :source order by source_id, place
            """, """
            select g.source_id, h.actor, h.act, h.state
            from stolengoods.good g join stolengoods.history h on h.good_id = g.id
            where source = :source order by source_id, h.number
            """, """
            select g.source_id, k.ordinal, k.kind, k.normal, k.folded, k.category
            from stolengoods.good g join lookup.stolen_key k on k.good_id = g.id
            where source = :source order by source_id, ordinal
            """);

    private static List<?> rows(JdbcClient database, String content, String source) {
        return database.sql(content).param("source", source).query().listOfRows();
    }

    /** Kills it at a random moment after it has stored something; the moment within a batch is chance. */
    private void killUnderway(ProductProcess process, boolean withDatabase) throws Exception {
        var more = 1 + random.nextInt(Math.max(1, LINES / (2 * KILLS)));
        var runs = process.runsUntil(said -> lines(said, false) >= 0 && lines(said, true) >= lines(said, false) + more);
        assertThat(runs).as("killed before it was done").isTrue();
        process.kill();
        if (withDatabase) {
            new LeftDatabase(data).kill();
        }
    }

    /** How many lines were done by the first or last word of progress; -1 before there is one. */
    private static long lines(String said, boolean last) {
        return DONE.matcher(said)
                .results()
                .map(done -> Long.parseLong(done.group(1).replace(",", "")))
                .reduce((one, other) -> last ? other : one)
                .orElse(-1L);
    }

    private ProductProcess started(Path file) throws IOException {
        return ProductProcess.start(
                List.of("-Dwaakzaam.import.batch=" + BATCH),
                Map.of(),
                "import",
                "stolen-goods",
                file.toString(),
                "--data",
                data.toString());
    }

    /** Every tenth good comes twice, in either order, and every fiftieth line cannot be read. */
    private Path delivery(String source) throws IOException {
        var lines = IntStream.range(0, LINES).mapToObj(line -> line(source, line));
        return Files.writeString(
                folder.resolve(source + ".csv"),
                String.join("", Stream.concat(Stream.of(HEADER), lines).toList()));
    }

    private static String line(String source, int line) {
        var good = line % 10 == 9 ? line * 7 / 10 : line;
        var day = line % 50 == 3 ? "31-02-2026" : "2026-%02d-01".formatted(1 + line % 9);
        var state = line % 10 == 9 ? "ingetrokken" : "geregistreerd";
        return "%s,%d,PL%d,%s,%s,fiets,SER%07d\n".formatted(source, good, good, state, day, good);
    }

    private static Path report(Path file) {
        return file.resolveSibling(file.getFileName() + ".fouten.csv");
    }
}
