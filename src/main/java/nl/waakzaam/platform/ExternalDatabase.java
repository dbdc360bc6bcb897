// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL (15 or newer) that somebody else runs. Its administrator has made the database and the roles of
 * {@link DatabaseRoles}; their passwords come from the environment.
 */
record ExternalDatabase(String url, String ownerPassword, String applicationPassword) implements Database {
    private static final int OLDEST = 150_000;

    static ExternalDatabase open(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("The database address must look like jdbc:postgresql://host:5432/waakzaam.");
        }
        var database = new ExternalDatabase(
                url, fromEnvironment("WAAKZAAM_OWNER_PASSWORD"), fromEnvironment("WAAKZAAM_APP_PASSWORD"));
        database.check(DatabaseRoles.OWNER, database.ownerPassword);
        database.check(DatabaseRoles.APPLICATION, database.applicationPassword);
        return database;
    }

    private void check(String role, String password) {
        try (var connection = DriverManager.getConnection(url, role, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_setting('server_version_num')::int")) {
            answer.next();
            if (answer.getInt(1) < OLDEST) {
                throw new StartRefused("The database is PostgreSQL %d; Waakzaam needs 15 or newer."
                        .formatted(answer.getInt(1) / 10_000));
            }
        } catch (SQLException failure) {
            throw new StartRefused(
                    "Cannot log in to the database as %s: %s".formatted(role, failure.getMessage()), failure);
        }
    }

    private static String fromEnvironment(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new StartRefused("An external database needs %s in the environment.".formatted(name));
        }
        return value;
    }

    @Override
    public void close() {
        // somebody else runs it
    }
}
