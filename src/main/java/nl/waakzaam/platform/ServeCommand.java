// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the screens and the API until it is told to stop. */
@Command(name = "serve", description = "Serves the screens and the API until Ctrl-C.")
final class ServeCommand {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:WAAKZAAM_PORT:-8080}",
            description = "Port to listen at; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--demo",
            negatable = true,
            fallbackValue = "true",
            description = "Fill an empty database with invented data (default: yes, but not with --database).")
    private @Nullable Boolean demo;

    /** Refuses when the port is taken or another server has this data. */
    void serve(Class<?> application, Installation installation, PrintWriter out) throws InterruptedException {
        checkPort();
        var folder = installation.folder();
        var alone = FolderLock.tryAlone(folder.lock("server"))
                .orElseThrow(() -> new StartRefused(
                        "Waakzaam already serves the data in %s: stop that one first, or choose other data with --data DIR."
                                .formatted(folder.root())));
        var fill = demo != null ? demo : !installation.isExternal();
        if (!fill && installation.keepsKeysInTheData()) {
            out.println("The keys lie in the data folder, so a copy of it holds both:"
                    + " give them a folder of their own with --keys DIR.");
        }
        folder.forgetTemporary();
        Map<String, Object> properties = Map.of("server.port", port, "waakzaam.demo", fill);
        try (alone;
                var product = RunningProduct.start(application, installation, properties, out::println)) {
            out.println("Ready: http://localhost:"
                    + product.context().getEnvironment().getProperty("local.server.port"));
            new CountDownLatch(1).await();
        }
    }

    private void checkPort() {
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartRefused("Port %d is taken: choose another with --port N.".formatted(port), taken);
        }
    }
}
