// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import nl.waakzaam.platform.DatabaseRoles;

/** One real PostgreSQL for all tests of a test run, with the product's own roles. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final Path HEADS = newFolder();
    private static final Path KEYS = newFolder();

    private TestDatabase() {}

    public static String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(POSTGRES.getPort(), DatabaseRoles.DATABASE);
    }

    /** {@code -Dwaakzaam.postgres=oldest} runs everything on the oldest that an installation may bring. */
    private static EmbeddedPostgres.Builder builder() {
        return switch (System.getProperty("waakzaam.postgres", "newest")) {
            case "newest" -> EmbeddedPostgres.builder();
            case "oldest" -> OldestPostgres.builder();
            default -> throw new IllegalStateException("waakzaam.postgres is newest or oldest");
        };
    }

    /** Where the product under test keeps the heads of its processing log: a new file for a new database. */
    static Path headsFile() {
        return HEADS.resolve("heads.jws");
    }

    /** Where the products of these tests keep their keys; of another database another folder. */
    static Path keysFolder() {
        return KEYS;
    }

    /** A connection of the database's superuser, who may do all that the application may not. */
    public static Connection superuser(String database) throws SQLException {
        return POSTGRES.getDatabase("postgres", database).getConnection();
    }

    /** An empty database beside the others, for a product that no other test may meet. */
    public static String fresh(String name) {
        try (var superuser = superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("create database %s owner %s encoding 'UTF8' template template0"
                    .formatted(name, DatabaseRoles.OWNER));
            return "jdbc:postgresql://localhost:%d/%s".formatted(POSTGRES.getPort(), name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("waakzaam-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = builder().start();
            try (var superuser = postgres.getPostgresDatabase().getConnection()) {
                DatabaseRoles.create(superuser, "owner", "application");
            }
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
