// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import nl.waakzaam.bench.GeneratedFigures;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A large table with figures comes in within a heap of 512 MiB, and neither loses nor doubles a figure when it is killed in
 * the middle, once with its database.
 */
class KilledFiguresTest {
    private static final int FIGURES = TestSize.of(500_000, 50_000_000);
    private static final int KILLS = TestSize.of(1, 6);
    private static final Pattern DONE = Pattern.compile("\r([\\d,]+) lines");

    private final Random random = new Random(20261129);

    @TempDir
    Path folder;

    @AfterEach
    void leavesNothingBehind() throws IOException {
        database().leaveNothingBehind();
    }

    @Test
    void a_table_that_is_killed_in_the_middle_comes_in_whole_and_once() throws Exception {
        var file = folder.resolve("47022NED.csv");
        var generated = new GeneratedFigures(FIGURES);
        generated.writePortal(file);
        for (int kill = 1; kill <= KILLS; kill++) {
            killUnderway(started(file), kill == KILLS);
        }
        var last = started(file);
        assertThat(last.awaitEnd()).as(last.said()).isZero();
        assertThat(last.said()).contains("47022NED: took in " + FIGURES + " figures");
        assertThat(begunAt(last.said())).as("goes on where it was").isGreaterThan(1);
        assertThat(file.resolveSibling("47022NED.csv.fouten.csv")).doesNotExist();

        try (var embedded = EmbeddedDatabase.open(DataFolder.at(database().data()), line -> {})) {
            var application = JdbcClient.create(new DriverManagerDataSource(
                    embedded.url(), DatabaseRoles.APPLICATION, embedded.applicationPassword()));
            assertThat(sums(application)).isEqualTo(counted(generated));
            assertThat(left(application)).isZero();
        }
    }

    /** Per offence and month the sum of what is there, and how many are; counted here without the product. */
    private static Map<String, List<Long>> counted(GeneratedFigures generated) throws IOException {
        var keys = Map.of(
                "0.0.0",
                "totaal",
                "1.1.1",
                "woninginbraak",
                "1.4.3",
                "openlijk-geweld",
                "1.4.4",
                "bedreiging",
                "1.4.5",
                "mishandeling",
                "1.4.6",
                "straatroof",
                "1.4.7",
                "overval");
        var sums = new HashMap<String, long[]>();
        generated.each((id, offence, area, period, value) -> {
            var sum = sums.computeIfAbsent(keys.getOrDefault(offence, offence) + " " + period, none -> new long[3]);
            sum[0] += Math.max(0, value);
            sum[1] += value < 0 ? 0 : 1;
            sum[2]++;
        });
        var all = new HashMap<String, List<Long>>();
        sums.forEach((key, sum) -> all.put(key, List.of(sum[0], sum[1], sum[2])));
        return all;
    }

    private static Map<String, List<Long>> sums(JdbcClient database) {
        var sums = new HashMap<String, List<Long>>();
        database.sql("""
                        select s.key, first + place - 1 as month, coalesce(sum(value), 0), count(value), count(*)
                        from series.run r join series.subject s on s.id = r.subject
                            join series.vintage v on v.id = r.vintage join series.dataset d on d.id = v.dataset,
                            unnest(counts) with ordinality as each (value, place)
                        where d.key = '47022NED' and kind = 12 and completed_at is not null
                        group by s.key, month
                        """)
                .query((row, number) -> {
                    var month = row.getInt(2);
                    return sums.put(
                            "%s %dMM%02d".formatted(row.getString(1), month / 12, 1 + month % 12),
                            List.of(row.getLong(3), row.getLong(4), row.getLong(5)));
                })
                .list();
        return sums;
    }

    private static long left(JdbcClient database) {
        return database.sql("select (select count(*) from series.piece) + (select count(*) from series.taking)")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** At a random moment after it has kept something. */
    private void killUnderway(ProductProcess process, boolean withDatabase) throws Exception {
        var more = 1 + random.nextInt(Math.max(1, FIGURES / (3 * KILLS)));
        var runs = process.runsUntil(said -> lines(said) >= begunAt(said) + more && begunAt(said) > 0);
        assertThat(runs).as("killed before it was done").isTrue();
        process.kill();
        if (withDatabase) {
            database().kill();
        }
    }

    /** How many lines were done when it first told. */
    private static long begunAt(String said) {
        var found = DONE.matcher(said);
        return found.find() ? number(found.group(1)) : 0;
    }

    private static long lines(String said) {
        return DONE.matcher(said)
                .results()
                .map(done -> number(done.group(1)))
                .reduce((one, other) -> other)
                .orElse(0L);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private ProductProcess started(Path file) throws IOException {
        return ProductProcess.start(
                List.of("-Dwaakzaam.figures.batch=" + FIGURES / 100),
                Map.of(),
                "import",
                "figures",
                file.toString(),
                "--known-on",
                "2023-05-15",
                "--data",
                database().data().toString());
    }

    private LeftDatabase database() {
        return new LeftDatabase(folder.resolve("data"));
    }
}
