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

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.start();
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
