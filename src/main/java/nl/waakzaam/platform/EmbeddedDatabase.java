// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL in the data folder, shared by the server and the commands that run beside it: the first one starts it,
 * the last one stops it. One that outlived a killed server is taken over.
 */
final class EmbeddedDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final PostgresServer server;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable FolderLock use;

    private EmbeddedDatabase(DataFolder folder, PostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    static EmbeddedDatabase open(DataFolder folder, Consumer<String> progress) {
        var database = new EmbeddedDatabase(folder, PostgresServer.in(folder, progress));
        // before it starts: whoever stops the product meanwhile leaves no database behind
        SpringApplication.getShutdownHandlers().add(database::close);
        database.start();
        return database;
    }

    private synchronized void start() {
        try (var gate = gate(folder)) {
            Objects.requireNonNull(gate);
            server.ensureRunning();
            use = FolderLock.tryTogether(folder.lock("database"))
                    .orElseThrow(() -> new StartRefused("The database is being stopped: try again."));
            ensureRoles();
        }
        watch();
    }

    /** Starts it again, at the same port, when it ends before it was told to. */
    private void watch() {
        server.end().thenRun(this::revive);
    }

    private void revive() {
        while (!closed.get() && !isRevived()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized boolean isRevived() {
        if (closed.get()) {
            return true;
        }
        LOG.warn("The database ended by itself: starting it again");
        try (var gate = gate(folder)) {
            Objects.requireNonNull(gate);
            server.ensureRunning();
        } catch (RuntimeException stillEnding) {
            return false;
        }
        watch();
        return true;
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
        if (!closed.getAndSet(true)) {
            stop();
        }
    }

    private synchronized void stop() {
        var held = use;
        if (held == null) {
            return;
        }
        try (var gate = gate(folder)) {
            Objects.requireNonNull(gate);
            held.close();
            FolderLock.tryAlone(folder.lock("database")).ifPresent(alone -> {
                server.stop();
                alone.close();
            });
        }
    }
}
