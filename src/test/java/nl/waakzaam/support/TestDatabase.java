// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import nl.waakzaam.platform.DatabaseRoles;

/** One real PostgreSQL for all tests of a test run, with the product's own roles. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();

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
