// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

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

    /** Creates the roles and the database that are not there yet, through a superuser's connection. */
    public static void create(Connection superuser, String ownerPassword, String applicationPassword)
            throws SQLException {
        createRole(superuser, OWNER, ownerPassword);
        createRole(superuser, APPLICATION, applicationPassword);
        if (!holds(superuser, "select exists (select 1 from pg_database where datname = ?)", DATABASE)) {
            execute(
                    superuser,
                    "create database %s owner %s encoding 'UTF8' template template0".formatted(DATABASE, OWNER));
        }
    }

    /**
     * Creates the roles that are not there yet and gives them what they need in the database of this connection, all or
     * nothing. The database stays whose it is.
     */
    static void createIn(Connection administrator, String ownerPassword, String applicationPassword)
            throws SQLException {
        administrator.setAutoCommit(false);
        createRole(administrator, OWNER, ownerPassword);
        createRole(administrator, APPLICATION, applicationPassword);
        var held = "has_database_privilege(?, current_database(), '%s')";
        var here = " on database \"%s\"".formatted(administrator.getCatalog().replace("\"", "\"\""));
        grant(administrator, held.formatted("create"), "create" + here, OWNER);
        grant(administrator, held.formatted("connect"), "connect" + here, OWNER);
        grant(administrator, held.formatted("connect"), "connect" + here, APPLICATION);
        grant(administrator, "has_schema_privilege(?, 'public', 'create')", "usage, create on schema public", OWNER);
        administrator.commit();
    }

    private static void grant(Connection administrator, String held, String right, String role) throws SQLException {
        if (!holds(administrator, "select " + held, role)) {
            execute(administrator, "grant %s to %s".formatted(right, role));
        }
        if (!holds(administrator, "select " + held, role)) {
            throw new SQLException("may not give " + right, "42501");
        }
    }

    /** The password is hashed here, so that it stands in no log of the server. */
    private static void createRole(Connection administrator, String role, String password) throws SQLException {
        if (!holds(administrator, "select exists (select 1 from pg_roles where rolname = ?)", role)) {
            execute(administrator, "create role %s login nosuperuser".formatted(role));
            administrator.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        }
    }

    private static boolean holds(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
