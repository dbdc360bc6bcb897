// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.stolengoods.imports.StolenGoodsImport;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A whole delivery through the product, beside PostgreSQL's bare COPY of the two tables it fills. */
final class ImportBench {
    private final Scale scale;
    private final Figures figures;

    ImportBench(Scale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
    }

    void run() throws Exception {
        var folder = Files.createTempDirectory("waakzaam-import");
        var file = folder.resolve("goods.csv");
        RegisterFile.write(new GeneratedRegister(scale.goods()), file);
        try (var database = new BenchDatabase()) {
            double whole = imported(database, file);
            figures.report("import_seconds", whole, "the whole import of the CSV, in seconds");
            figures.report("import_per_second", scale.goods() / whole, "goods per second");
            var copy = new BareCopy(database);
            copy.export(folder);
            double bare = copy.seconds();
            figures.report("copy_seconds", bare, "COPY of goods and identifiers and the building of their indexes");
            figures.atMost("import_vs_copy", whole / bare, 4, "the whole import ÷ that");
        } finally {
            deleteAll(folder);
        }
    }

    private double imported(BenchDatabase database, Path file) throws Exception {
        var arguments = new ArrayList<>(List.of(database.properties()));
        arguments.addAll(
                List.of("--server.port=-1", "--waakzaam.serves=false", "--spring.main.lazy-initialization=true"));
        try (var product = new SpringApplicationBuilder(Waakzaam.class).run(arguments.toArray(String[]::new))) {
            var goods = product.getBean(StolenGoodsImport.class);
            var watch = new Stopwatch();
            var outcome = goods.run(file, false, false, (counts, bytes, size) -> {});
            double seconds = watch.seconds();
            if (outcome.counts().added() != scale.goods()) {
                throw new IllegalStateException("not all was imported: " + outcome.counts());
            }
            return seconds;
        }
    }

    private static void deleteAll(Path folder) throws java.io.IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
