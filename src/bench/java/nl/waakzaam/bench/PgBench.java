// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waakzaam.platform.DatabaseRoles;

/** PostgreSQL's own program for load, with prepared statements and as the product's own role. */
record PgBench(Path program) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9])|aborted");

    /** Empty where this machine has none. */
    static Optional<PgBench> find() {
        var folders = Stream.concat(
                Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                Stream.of("15", "16", "17", "18").map("/usr/lib/postgresql/%s/bin"::formatted));
        return folders.map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(PgBench::new);
    }

    /** How often a script is done in a second. */
    double perSecond(String script, Map<String, String> variables, BenchDatabase database, int clients, int seconds)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("pgbench", ".sql");
        Files.writeString(file, script);
        var output = output(command(file, variables, database.port(), clients, seconds));
        Files.delete(file);
        var rate = RATE.matcher(output);
        if (!rate.find() || FAILED.matcher(output).find()) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private List<String> command(Path script, Map<String, String> variables, int port, int clients, int seconds) {
        var command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-j", "2"));
        command.addAll(List.of("-c", "" + clients, "-T", "" + seconds, "-h", "localhost", "-p", "" + port));
        command.addAll(List.of("-U", DatabaseRoles.APPLICATION, "-f", script.toString()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(DatabaseRoles.DATABASE);
        return command;
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", BenchDatabase.APPLICATION_PASSWORD);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
