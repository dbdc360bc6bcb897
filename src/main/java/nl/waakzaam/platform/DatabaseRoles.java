// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two database roles: {@code waakzaam_owner} owns the schemas and runs the migrations, {@code waakzaam_app} is what
 * the running application uses. The latter owns nothing and is no superuser, so that what the database forbids stays
 * forbidden when the application is broken into.
 */
public final class DatabaseRoles {
    public static final String OWNER = "waakzaam_owner";
    public static final String APPLICATION = "waakzaam_app";
    public static final String DATABASE = "waakzaam";

    private DatabaseRoles() {}

    /**
     * Creates the roles and the database that are not there yet, through a superuser's connection; passwords are plain
     * letters and digits.
     */
    public static void create(Connection superuser, String ownerPassword, String applicationPassword)
            throws SQLException {
        createRole(superuser, OWNER, ownerPassword);
        createRole(superuser, APPLICATION, applicationPassword);
        if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            execute(
                    superuser,
                    "create database %s owner %s encoding 'UTF8' template template0".formatted(DATABASE, OWNER));
        }
    }

    private static void createRole(Connection superuser, String role, String password) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            execute(superuser, "create role %s login nosuperuser password '%s'".formatted(role, letters(password)));
        }
    }

    private static boolean exists(Connection superuser, String sql, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String letters(String password) {
        if (!password.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("a generated password has letters and digits only");
        }
        return password;
    }
}
