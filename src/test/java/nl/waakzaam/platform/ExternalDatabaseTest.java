// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.waakzaam.support.OldestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On the oldest PostgreSQL that an installation may bring, which asks everybody for a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalDatabaseTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    static Path files;

    @TempDir
    static Path data;

    private EmbeddedPostgres server;
    private Connection superuser;

    @BeforeAll
    void start() throws IOException, SQLException {
        server = OldestPostgres.builder().setDataDirectory(files).start();
        superuser = server.getPostgresDatabase().getConnection();
        run("create role weak login password 'weak'");
        run("create role admin login createrole password 'p&ss w=rd'");
        run("create database own owner admin");
        run("create database other owner postgres");
        run("create database watched owner admin");
        Files.writeString(files.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        run("select pg_reload_conf()");
    }

    @AfterAll
    void stop() throws IOException, SQLException {
        superuser.close();
        server.close();
    }

    @Test
    void one_address_with_a_login_is_enough_and_the_next_start_needs_no_login() throws Exception {
        var folder = folder("one");
        var first = open("own?user=admin&password=p%26ss+w%3Drd&ApplicationName=x", folder);
        assertThat(first.url()).endsWith("/own?ApplicationName=x");
        assertThat(first.toString()).doesNotContain("ss w", first.ownerPassword());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile("owner"))))
                .isEqualTo("rw-------");
        assertThat(open("own", folder).applicationPassword()).isEqualTo(first.applicationPassword());

        try (var owner = DriverManager.getConnection(first.url(), DatabaseRoles.OWNER, first.ownerPassword())) {
            owner.createStatement().execute("create extension pg_trgm; create schema made");
        }
        try (var application =
                DriverManager.getConnection(first.url(), DatabaseRoles.APPLICATION, first.applicationPassword())) {
            assertThatThrownBy(() -> application.createStatement().execute("create schema mine"))
                    .isInstanceOf(SQLException.class);
        }

        assertThatThrownBy(() -> open("own?user=admin&password=p%26ss+w%3Drd", folder("another")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another password than this data folder holds");
        var given = Map.of(
                "WAAKZAAM_OWNER_PASSWORD", first.ownerPassword(),
                "WAAKZAAM_APP_PASSWORD", first.applicationPassword());
        assertThat(ExternalDatabase.open(address("own"), folder("third"), given))
                .isNotNull();
    }

    @Test
    void says_what_to_do_when_it_cannot_be_used() {
        refuses("own", "needs a login that may make roles");
        refuses("own?user=admin&password=wrong", "does not let admin in");
        refuses("none?user=admin&password=p%26ss+w%3Drd", "no such database");
        refuses("other?user=weak&password=weak", "may not prepare the database");
        assertThatThrownBy(() -> ExternalDatabase.open(
                        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=secret", folder("away"), NOTHING))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Cannot reach the database")
                .hasMessageNotContainingAny("secret");
        assertThatThrownBy(() -> ExternalDatabase.open("jdbc:postgresql://a:secret@host/x", folder("form"), NOTHING))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("must look like")
                .hasMessageNotContainingAny("a:secret");
        assertThatThrownBy(() -> ExternalDatabase.refuseOlder(14)).hasMessageContaining("needs 15 or newer");
    }

    @Test
    void refuses_roles_that_pass_row_level_security_since_they_would_see_the_registers_of_all_dealers()
            throws Exception {
        // The roles are of the whole server, so their passwords are those of the first folder.
        var folder = folder("one");
        open("watched?user=admin&password=p%26ss+w%3Drd", folder);
        for (var role : List.of(DatabaseRoles.APPLICATION, DatabaseRoles.OWNER)) {
            for (var power : List.of("bypassrls", "superuser")) {
                run("alter role %s %s".formatted(role, power));
                assertThatThrownBy(() -> open("watched", folder))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("The role " + role)
                        .hasMessageContaining("alter role " + role + " nosuperuser nobypassrls");
                run("alter role %s no%s".formatted(role, power));
            }
        }
        assertThat(open("watched", folder)).isNotNull();
    }

    private void refuses(String database, String why) {
        assertThatThrownBy(() -> open(database, folder(database.replaceAll("\\W", ""))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("wrong", "weak&", "p%26ss", "p&ss");
    }

    private ExternalDatabase open(String database, DataFolder folder) {
        return ExternalDatabase.open(address(database), folder, NOTHING);
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    private DataFolder folder(String name) {
        return DataFolder.at(data.resolve(name));
    }

    private void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
