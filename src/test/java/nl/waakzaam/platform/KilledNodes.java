// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import nl.waakzaam.Waakzaam;
import nl.waakzaam.support.TestDatabase;
import picocli.CommandLine;

/** Three nodes of the product over one database, of which now and then one is killed and started again. */
final class KilledNodes {
    private static final int NODES = 3;

    private final String database;
    private final Path folder;
    private final List<String> jvm;
    private final AtomicReferenceArray<ProductProcess> nodes = new AtomicReferenceArray<>(NODES);

    /**
     * @param database its name; nobody else may use it
     * @param options of each node's JVM
     */
    KilledNodes(String database, Path folder, List<String> options) {
        this.database = TestDatabase.fresh(database);
        this.folder = folder;
        this.jvm = Stream.concat(
                        Stream.of("-Dwaakzaam.limits.pages=1000000", "-Dspring.datasource.hikari.maximum-pool-size=8"),
                        options.stream())
                .toList();
    }

    /** The product in this process, to make with it what the story needs before its nodes serve. */
    RunningProduct prepare() throws IOException {
        var installation =
                CommandLine.populateCommand(new Installation(), options(0).toArray(String[]::new));
        Map<String, Object> settings = Map.of("server.port", 0, "waakzaam.demo", false, "waakzaam.serves", false);
        return RunningProduct.start(Waakzaam.class, installation, settings, line -> {});
    }

    void start() throws IOException {
        for (int node = 0; node < NODES; node++) {
            nodes.set(node, serve(node));
        }
        awaitReady();
    }

    void awaitReady() {
        for (int node = 0; node < NODES; node++) {
            nodes.get(node).awaitReady();
        }
    }

    /** One that serves, as {@code kill -9} does. It is started again at once, and the next may die before it serves. */
    void killAny(Random random) throws IOException, InterruptedException {
        int node = random.nextInt(NODES);
        nodes.get(node).awaitReady().kill();
        nodes.set(node, serve(node));
    }

    /** At one of them, which may have been killed; fails when it has not said yet where it serves. */
    URI address(String path, Random random) throws IOException {
        return nodes.get(random.nextInt(NODES)).address(path);
    }

    private ProductProcess serve(int node) throws IOException {
        var arguments = Stream.concat(Stream.of("serve", "--port", "0", "--no-demo"), options(node).stream());
        return ProductProcess.start(jvm, Map.of(), arguments.toArray(String[]::new));
    }

    private List<String> options(int node) throws IOException {
        var data = folder.resolve("node" + node);
        var passwords = DataFolder.at(data);
        Files.writeString(passwords.passwordFile("owner"), "owner");
        Files.writeString(passwords.passwordFile("application"), "application");
        return List.of("--data", data.toString(), "--keys", keys().toString(), "--database", database);
    }

    private Path keys() throws IOException {
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectories(folder.resolve("keys"), own);
    }
}
