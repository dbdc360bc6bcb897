// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.waakzaam.platform.DatabaseRoles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PostgreSQL itself says that the product asked of it. */
final class StatementLog {
    private static final Pattern MESSAGE = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:'((?:[^']++|'')*+)'|NULL)", Pattern.DOTALL);

    private final BenchDatabase database;
    private final JsonMapper json = new JsonMapper();

    StatementLog(BenchDatabase database) {
        this.database = database;
    }

    /**
     * One statement, as the server executed it.
     *
     * @param parameters of its places {@code $1}, {@code $2}…; empty for null
     */
    record Statement(String sql, List<Optional<String>> parameters) {
        boolean is(String word) {
            return sql.strip().equalsIgnoreCase(word);
        }
    }

    /** The transaction in which something was done that these words name, from its begin to its commit. */
    List<Statement> transaction(String words, Callable<?> work) throws Exception {
        log("all");
        work.call();
        log("none");
        var lines = Files.readAllLines(database.log()).stream()
                .map(json::readTree)
                .filter(line -> line.path("user").asString("").equals(DatabaseRoles.APPLICATION))
                .toList();
        var doing = lines.stream()
                .filter(line -> line.get("message").asString().contains(words))
                .findFirst()
                .orElseThrow();
        return around(
                words,
                lines.stream()
                        .filter(line -> line.get("pid").equals(doing.get("pid")))
                        .flatMap(line -> statement(line).stream())
                        .toList());
    }

    /** Every connection hears of it within a moment; one statement tells that it has. */
    private void log(String which) throws SQLException, IOException {
        database.execute("alter system set log_statement = '%s'".formatted(which));
        database.execute("select pg_reload_conf()");
        database.execute("select pg_sleep(1)");
    }

    private static List<Statement> around(String words, List<Statement> statements) {
        var transaction = new ArrayList<Statement>();
        for (var statement : statements) {
            if (statement.is("begin")) {
                transaction.clear();
            }
            transaction.add(statement);
            if (statement.is("commit")
                    && transaction.stream().anyMatch(one -> one.sql().contains(words))) {
                return transaction;
            }
        }
        throw new IllegalStateException("no whole transaction in the log");
    }

    private static Optional<Statement> statement(JsonNode line) {
        var message = MESSAGE.matcher(line.get("message").asString());
        if (!message.matches()) {
            return Optional.empty();
        }
        var parameters = PARAMETER
                .matcher(line.path("detail").asString(""))
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).map(text -> text.replace("''", "'")))
                .toList();
        return Optional.of(new Statement(message.group(1), parameters));
    }
}
