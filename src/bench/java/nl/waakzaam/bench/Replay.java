// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waakzaam.bench.StatementLog.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a script of pgbench: the same statements in the same order with the same parameters, but for those
 * that must differ each time. Parameters are bound as the product binds them; begin goes with the first statement, as the
 * product's driver does it.
 */
final class Replay {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final BenchDatabase database;
    private final Map<String, String> differing;
    private final StringBuilder script;
    private final Map<String, String> variables = new HashMap<>();

    /**
     * @param set what each run begins with, in pgbench's own words
     * @param differing an expression of text for each value that must differ
     */
    Replay(BenchDatabase database, String set, Map<String, String> differing) {
        this.database = database;
        this.differing = differing;
        this.script = new StringBuilder(set);
    }

    Replay of(List<Statement> transaction) throws SQLException {
        script.append("\\startpipeline\n");
        for (int place = 0; place < transaction.size(); place++) {
            add(transaction.get(place));
            if (place == 1) {
                script.append("\\endpipeline\n");
            }
        }
        return this;
    }

    String script() {
        return script.toString();
    }

    /** What does not differ, by name. */
    Map<String, String> variables() {
        return variables;
    }

    private void add(Statement statement) throws SQLException {
        var types = types(statement.sql());
        var places = PLACE.matcher(statement.sql());
        script.append(places.replaceAll(found -> {
                    int place = Integer.parseInt(found.group(1)) - 1;
                    return Matcher.quoteReplacement(
                            value(statement.parameters().get(place).orElse(null), types.get(place)));
                }))
                .append(statement.sql().contains("returning last") ? " \\gset\n" : ";\n");
    }

    private String value(@Nullable String value, String type) {
        if (value == null) {
            return "null::" + type;
        }
        if (value.isEmpty()) {
            return "''::" + type; // pgbench takes no empty variable
        }
        var other = differing.get(value);
        if (other != null) {
            return "(%s)::%s".formatted(other, type);
        }
        var name = "v" + variables.size();
        variables.put(name, value);
        return ":%s::%s".formatted(name, type);
    }

    /** As the server understands the places of a statement. */
    private List<String> types(String sql) throws SQLException {
        if (!PLACE.matcher(sql).find()) {
            return List.of();
        }
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("prepare replayed as " + sql);
            try (var row = statement.executeQuery(
                    "select parameter_types::text[] from pg_prepared_statements where name = 'replayed'")) {
                row.next();
                return new ArrayList<>(List.of((String[]) row.getArray(1).getArray()));
            }
        }
    }
}
