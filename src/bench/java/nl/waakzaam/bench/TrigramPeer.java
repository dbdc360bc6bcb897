// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.lookup.IndexUnderTest;
import org.postgresql.PGConnection;

/** PostgreSQL with a trigram index: similarity above 0.2, then Levenshtein below three. */
final class TrigramPeer implements NearSearch, AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Connection connection;

    TrigramPeer(List<String> all) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("fsync", "off")
                .start();
        connection = postgres.getPostgresDatabase().getConnection();
        execute("create extension pg_trgm");
        execute("create extension fuzzystrmatch");
        execute("create table number (folded text not null)");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("copy number from stdin", new StringReader(String.join("\n", all)));
        execute("create index number_trigrams on number using gin (folded gin_trgm_ops)");
        execute("vacuum analyze number");
        execute("set pg_trgm.similarity_threshold = 0.2");
    }

    @Override
    public List<String> near(String folded, int edits) {
        return found(
                "select folded from number where folded % ? and levenshtein(folded, ?) <= ?", folded, folded, edits);
    }

    /** Of the table and its index, on disk. */
    long bytes() {
        return Long.parseLong(
                found("select pg_total_relation_size('number')::text").getFirst());
    }

    /** The first fifty forms that fit a worn number: {@code ?} for an unreadable character, or a part without it. */
    List<String> like(String pattern) {
        var like = pattern.contains("?") ? pattern.replace('?', '_') : "%" + pattern + "%";
        return found("select folded from number where folded like ? limit ?", like, IndexUnderTest.SHOWN);
    }

    private List<String> found(String sql, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
