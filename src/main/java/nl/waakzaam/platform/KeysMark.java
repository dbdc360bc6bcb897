// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps in the database which folder of keys it belongs to, by a keyed hash: with another folder nothing that is encrypted
 * could be read, and what came in meanwhile could not be read with the right one.
 */
@Component
class KeysMark implements ApplicationRunner {
    private static final String KEY = "installation.key";

    private final JdbcClient database;
    private final Keys keys;

    KeysMark(JdbcClient database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Refuses a folder of keys that is not the one of this database. */
    static void check(Database database, Path folder) {
        find(database).filter(mark -> !Arrays.equals(mark, of(folder))).ifPresent(other -> {
            throw new StartRefused("The folder %s does not hold the keys of this database.".formatted(folder)
                    + " Put them back from their back-up, or name their folder with --keys DIR.");
        });
    }

    private static byte @Nullable [] of(Path folder) {
        var keys = new Keys(folder);
        return keys.find(KEY).isPresent() ? mark(keys) : null;
    }

    /** Nothing on a new database. */
    private static Optional<byte[]> find(Database database) {
        try (var owner = DriverManager.getConnection(database.url(), DatabaseRoles.OWNER, database.ownerPassword());
                var statement = owner.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('platform.keys') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var row = statement.executeQuery("select mark from platform.keys")) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new StartRefused("Cannot read the database: " + failure.getMessage(), failure);
        }
    }

    private static byte[] mark(Keys keys) {
        return new KeyedHash(keys.random(KEY)).of("waakzaam");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        database.sql("insert into platform.keys (mark) values (?) on conflict do nothing")
                .param(mark(keys))
                .update();
    }
}
