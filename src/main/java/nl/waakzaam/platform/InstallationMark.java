// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in the database whether all data are invented: a folder with demo data shows so for ever. */
@Component
class InstallationMark implements ApplicationRunner {
    private final JdbcClient database;
    private final Clock clock;
    private final boolean demo;

    InstallationMark(JdbcClient database, Clock clock, @Value("${waakzaam.demo:false}") boolean demo) {
        this.database = database;
        this.clock = clock;
        this.demo = demo;
    }

    /** What was decided at the first start; nothing on a new database. */
    static Optional<Boolean> find(Database database) {
        try (var owner = DriverManager.getConnection(database.url(), DatabaseRoles.OWNER, database.ownerPassword());
                var statement = owner.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('platform.installation') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var row = statement.executeQuery("select demo from platform.installation")) {
                return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new StartRefused("Cannot read the database: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        database.sql("insert into platform.installation (demo, since) values (?, ?) on conflict do nothing")
                .params(demo, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
