// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The least that filling the register's two tables can cost: COPY by the server itself, then their indexes. */
final class BareCopy {
    private static final List<String> TABLES = List.of("good", "identifier");

    private final BenchDatabase database;
    private final Map<String, Path> files = new LinkedHashMap<>();

    BareCopy(BenchDatabase database) {
        this.database = database;
    }

    /** Writes what the product stored into files that the server can read back. */
    void export(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (var table : TABLES) {
            var file = folder.resolve(table + ".copy");
            database.execute("copy stolengoods.%s to '%s'".formatted(table, file));
            files.put(table, file);
        }
        database.execute("create schema bare");
        for (var table : TABLES) {
            database.execute("create table bare.%s (like stolengoods.%s)".formatted(table, table));
        }
        database.execute("checkpoint");
    }

    double seconds() throws SQLException {
        var indexes = indexes();
        var watch = new Stopwatch();
        for (var entry : files.entrySet()) {
            database.execute("copy bare.%s from '%s'".formatted(entry.getKey(), entry.getValue()));
        }
        for (var index : indexes) {
            database.execute(index);
        }
        return watch.seconds();
    }

    /** The same indexes as the product's tables have. */
    private List<String> indexes() throws SQLException {
        var sql = """
                select indexdef from pg_indexes
                where schemaname = 'stolengoods' and tablename in ('good', 'identifier')
                """;
        var definitions = new ArrayList<String>();
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                definitions.add(rows.getString(1).replaceFirst("INDEX \\S+ ON stolengoods\\.", "INDEX ON bare."));
            }
        }
        return definitions;
    }
}
