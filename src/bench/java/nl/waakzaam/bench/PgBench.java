// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waakzaam.platform.DatabaseRoles;

/** PostgreSQL's own measure of the bare exact query, prepared, one number each time. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String QUERY = """
            \\set number random(0, 999999999999)
            select good_id from lookup.stolen_key where folded = '35' || lpad(:number::text, 12, '0');
            """;

    private PgBench() {}

    /** Queries per second; empty where this machine has no pgbench. */
    static OptionalDouble perSecond(int port, int clients, int seconds) throws IOException, InterruptedException {
        var program = program();
        if (program.isEmpty()) {
            return OptionalDouble.empty();
        }
        var script = Files.createTempFile("exact", ".sql");
        Files.writeString(script, QUERY);
        var command = List.of(
                program,
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-h",
                "localhost",
                "-p",
                "" + port,
                "-U",
                "postgres",
                "-f",
                script.toString(),
                DatabaseRoles.DATABASE);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench says no rate: " + output);
        }
        return OptionalDouble.of(Double.parseDouble(rate.group(1)));
    }

    private static String program() {
        var folders = Stream.concat(
                Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                Stream.of("15", "16", "17", "18").map("/usr/lib/postgresql/%s/bin"::formatted));
        return folders.map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }
}
