// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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

    /** Creates roles and database through a superuser's connection; passwords are plain letters and digits. */
    public static void create(Connection superuser, String ownerPassword, String applicationPassword)
            throws SQLException {
        var statements = List.of(
                "create role %s login nosuperuser password '%s'".formatted(OWNER, letters(ownerPassword)),
                "create role %s login nosuperuser password '%s'".formatted(APPLICATION, letters(applicationPassword)),
                "create database %s owner %s encoding 'UTF8' template template0".formatted(DATABASE, OWNER));
        try (var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String letters(String password) {
        if (!password.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("a generated password has letters and digits only");
        }
        return password;
    }
}
