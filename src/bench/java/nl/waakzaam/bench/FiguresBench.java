// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * A whole table of the police through the product, beside PostgreSQL's bare COPY of the same rows; and the page of one
 * municipality on it, beside a page that does nothing. {@code -Dbench.figures=N} makes it smaller.
 */
final class FiguresBench {
    static final long ROWS = 50_000_000;

    /** Not the figures that the product comes with. */
    private static final String IMPORTED = """
             from series.run r
                join series.vintage v on v.id = r.vintage
                join series.dataset d on d.id = v.dataset and d.key = '47022NED',
                unnest(counts) as value
            """;

    private final long rows;
    private final Figures figures;

    FiguresBench(Figures figures) {
        this.rows = rows();
        this.figures = figures;
    }

    static long rows() {
        return Long.getLong("bench.figures", ROWS);
    }

    static boolean isFull() {
        return rows() == ROWS;
    }

    static String size() {
        return String.format(Locale.ROOT, "%,d figures", rows());
    }

    void run() throws Exception {
        var folder = Files.createTempDirectory("waakzaam-figures");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var generated = new GeneratedFigures(rows);
        try (var database = new BenchDatabase()) {
            double ours = imported(folder, generated, database);
            double copy = copied(folder, generated, database);
            figures.report("figures_per_second", rows / ours, "figures per second, from the CSV until they are seen");
            figures.report(
                    "figures_copy_per_second", rows / copy, "rows per second of COPY of the same into a plain table");
            figures.atLeast("figures_vs_copy", copy / ours, 0.3, "the first ÷ the second");
            sizes(database);
            compare(database);
            new MunicipalityPage(database, figures).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private double imported(Path folder, GeneratedFigures generated, BenchDatabase database) throws Exception {
        var file = folder.resolve("47022NED.csv");
        generated.writePortal(file);
        double seconds = FiguresInTheirOwnJvm.seconds(file, database.properties());
        figures.report("figures_import_seconds", seconds, "the whole import in a heap of 512 MiB, in seconds");
        Files.delete(file);
        return seconds;
    }

    private double copied(Path folder, GeneratedFigures generated, BenchDatabase database)
            throws IOException, SQLException {
        var file = folder.resolve("plain.csv");
        generated.writePlain(file);
        database.execute("create schema bare");
        database.execute("create table bare.figure (id integer, offence text, area text, period text, value integer)");
        database.execute("checkpoint");
        var watch = new Stopwatch();
        database.execute("copy bare.figure from '%s' with (format csv)".formatted(file));
        return watch.seconds();
    }

    private void sizes(BenchDatabase database) throws SQLException {
        database.execute("alter table bare.figure add primary key (offence, area, period)");
        double ours = number(database, "select pg_total_relation_size('series.run')") / (double) rows;
        double plain = number(database, "select pg_total_relation_size('bare.figure')") / (double) rows;
        figures.report("figures_bytes", ours, "bytes per figure in the database, with its index");
        figures.report("figures_plain_bytes", plain, "the same in the plain table with a primary key");
        figures.report("figures_bytes_vs_plain", ours / plain, "the first ÷ the second");
    }

    /** What is fast is right as well. */
    private void compare(BenchDatabase database) throws SQLException {
        var ours = number(database, "select sum(value)" + IMPORTED);
        var plain = number(database, "select sum(value) from bare.figure");
        var missing = number(database, "select count(*) filter (where value is null)" + IMPORTED);
        var plainMissing = number(database, "select count(*) from bare.figure where value is null");
        if (ours != plain || missing != plainMissing) {
            throw new IllegalStateException(
                    "sums differ: %d and %d, missing %d and %d".formatted(ours, plain, missing, plainMissing));
        }
    }

    private static long number(BenchDatabase database, String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
