// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL (15 or newer) that somebody else runs. Given a login that may do so, the product makes its two roles
 * itself and keeps their passwords in the data folder; otherwise the administrator made them and gives the passwords in
 * the environment.
 */
record ExternalDatabase(String url, String ownerPassword, String applicationPassword) implements Database {
    private static final int OLDEST = 15;

    static ExternalDatabase open(String text, DataFolder folder, Map<String, String> environment) {
        var address = DatabaseAddress.of(text);
        var mayMakeThem = address.user() != null;
        var database = new ExternalDatabase(
                address.url(),
                secret(environment, "WAAKZAAM_OWNER_PASSWORD", folder, "owner", mayMakeThem),
                secret(environment, "WAAKZAAM_APP_PASSWORD", folder, "application", mayMakeThem));
        if (mayMakeThem) {
            database.prepare(address);
        }
        database.check(DatabaseRoles.OWNER, database.ownerPassword);
        database.check(DatabaseRoles.APPLICATION, database.applicationPassword);
        return database;
    }

    private static String secret(
            Map<String, String> environment, String variable, DataFolder folder, String file, boolean mayMakeIt) {
        var given = environment.getOrDefault(variable, "");
        if (!given.isBlank()) {
            return given;
        }
        if (!mayMakeIt && !Files.exists(folder.passwordFile(file))) {
            throw new StartRefused("An external database needs a login that may make roles"
                    + " (jdbc:postgresql://host/waakzaam?user=NAME&password=SECRET),"
                    + " or WAAKZAAM_OWNER_PASSWORD and WAAKZAAM_APP_PASSWORD in the environment.");
        }
        return folder.password(file);
    }

    private void prepare(DatabaseAddress address) {
        try (var administrator = DriverManager.getConnection(url, address.login())) {
            refuseOlder(administrator.getMetaData().getDatabaseMajorVersion());
            DatabaseRoles.createIn(administrator, ownerPassword, applicationPassword);
        } catch (SQLException failure) {
            throw DatabaseRefusal.of(failure, String.valueOf(address.user()), url);
        }
    }

    private void check(String role, String password) {
        try (var connection = DriverManager.getConnection(url, role, password)) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
            refusePowers(connection, role);
        } catch (SQLException failure) {
            throw DatabaseRefusal.of(failure, role, url);
        }
    }

    static void refuseOlder(int version) {
        if (version < OLDEST) {
            throw new StartRefused(
                    "The database is PostgreSQL %d; Waakzaam needs %d or newer.".formatted(version, OLDEST));
        }
    }

    /** A superuser, and who passes row-level security, sees the registers of all dealers whatever the product asks. */
    private static void refusePowers(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw new StartRefused("The role %1$s is a superuser or passes row-level security:".formatted(role)
                        + " take that away with 'alter role %1$s nosuperuser nobypassrls'.".formatted(role));
            }
        }
    }

    @Override
    public void close() {
        // somebody else runs it
    }

    @Override
    public String toString() {
        return url;
    }
}
