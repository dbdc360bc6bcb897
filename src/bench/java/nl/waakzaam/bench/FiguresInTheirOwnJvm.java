// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.series.imports.FigureFile;
import nl.waakzaam.series.imports.FileImport;
import nl.waakzaam.series.imports.Outcome;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The product's import of a file with figures, in a JVM that has no more heap than it may use. Arguments: file, properties. */
public final class FiguresInTheirOwnJvm {
    private static final String HEAP = "-Xmx512m";

    private FiguresInTheirOwnJvm() {}

    /** How long an import took, without the start of the product. */
    static double seconds(Path file, String... properties) throws IOException, InterruptedException {
        var java = System.getProperty("java.home") + "/bin/java";
        var command = new ArrayList<>(List.of(
                java,
                HEAP,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                FiguresInTheirOwnJvm.class.getName(),
                file.toString()));
        command.addAll(List.of(properties));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the import failed: " + said);
        }
        return Double.parseDouble(
                said.strip().lines().reduce((one, other) -> other).orElseThrow());
    }

    public static void main(String[] arguments) throws IOException {
        var properties = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        properties.addAll(
                List.of("--server.port=-1", "--waakzaam.serves=false", "--spring.main.lazy-initialization=true"));
        try (var product = new SpringApplicationBuilder(Waakzaam.class).run(properties.toArray(String[]::new))) {
            var file = new FigureFile(
                    Path.of(arguments[0]),
                    Optional.empty(),
                    Optional.empty(),
                    LocalDate.of(2023, 5, 15),
                    Optional.empty());
            var watch = new Stopwatch();
            var outcome = product.getBean(FileImport.class).take(file, (lines, done, whole) -> {});
            double seconds = watch.seconds();
            if (!(outcome instanceof Outcome.Taken)) {
                throw new IllegalStateException("not taken in: " + outcome);
            }
            System.out.println(seconds);
        }
    }
}
