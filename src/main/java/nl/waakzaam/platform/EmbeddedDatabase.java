// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A PostgreSQL in the data folder, shared by the server and the commands that run beside it: the first one starts it,
 * the last one stops it. One that outlived a killed server is taken over.
 */
final class EmbeddedDatabase implements Database {
    private final DataFolder folder;
    private final PostgresServer server;
    private final FolderLock use;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, FolderLock use) {
        this.folder = folder;
        this.server = server;
        this.use = use;
    }

    static EmbeddedDatabase open(DataFolder folder, Consumer<String> progress) {
        try (var gate = gate(folder)) {
            Objects.requireNonNull(gate);
            var server = PostgresServer.in(folder, progress);
            server.ensureRunning();
            var use = FolderLock.tryTogether(folder.lock("database"))
                    .orElseThrow(() -> new StartRefused("The database is being stopped: try again."));
            var database = new EmbeddedDatabase(folder, server, use);
            database.ensureRoles();
            return database;
        }
    }

    /** Starting and stopping happen one at a time. */
    private static FolderLock gate(DataFolder folder) {
        return FolderLock.await(folder.lock("gate"));
    }

    private void ensureRoles() {
        var address = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port());
        try (var superuser = DriverManager.getConnection(address, "postgres", folder.password("superuser"))) {
            DatabaseRoles.create(superuser, ownerPassword(), applicationPassword());
        } catch (SQLException failure) {
            throw new StartRefused("Cannot prepare the database: " + failure.getMessage(), failure);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), DatabaseRoles.DATABASE);
    }

    @Override
    public String ownerPassword() {
        return folder.password("owner");
    }

    @Override
    public String applicationPassword() {
        return folder.password("application");
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (var gate = gate(folder)) {
            Objects.requireNonNull(gate);
            use.close();
            FolderLock.tryAlone(folder.lock("database")).ifPresent(alone -> {
                server.stop();
                alone.close();
            });
        }
    }
}
