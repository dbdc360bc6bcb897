// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import nl.waakzaam.platform.DatabaseRoles;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL with the product's roles and a server's settings: durable, with memory to work in. */
final class BenchDatabase implements AutoCloseable {
    private static final String OWNER_PASSWORD = "owner";
    static final String APPLICATION_PASSWORD = "application";

    private final EmbeddedPostgres postgres;
    private final Path folder = Files.createTempDirectory("waakzaam-bench");

    BenchDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_directory", folder.toString())
                .setServerConfig("log_filename", "server.log")
                .start();
        try (var superuser = postgres.getPostgresDatabase().getConnection()) {
            DatabaseRoles.create(superuser, OWNER_PASSWORD, APPLICATION_PASSWORD);
        }
    }

    int port() {
        return postgres.getPort();
    }

    /** What points the product at this database. */
    String[] properties() {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(port(), DatabaseRoles.DATABASE);
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.password=" + APPLICATION_PASSWORD,
            "--spring.flyway.url=" + url,
            "--spring.flyway.password=" + OWNER_PASSWORD,
            "--waakzaam.data=" + folder,
            "--logging.level.nl.waakzaam=warn"
        };
    }

    /** The server's log, a JSON object on each line. */
    Path log() {
        return folder.resolve("server.json");
    }

    Connection superuser() throws SQLException {
        return postgres.getDatabase("postgres", DatabaseRoles.DATABASE).getConnection();
    }

    /** What it takes on disk with all that is written ahead, in bytes. */
    long bytes() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select (select sum(pg_database_size(oid)) from pg_database)"
                        + " + (select coalesce(sum(size), 0) from pg_ls_waldir())")) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
