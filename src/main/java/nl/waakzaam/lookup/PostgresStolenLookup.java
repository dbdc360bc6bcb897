// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code lookup.stolen_key} as it is committed now. */
@Repository
class PostgresStolenLookup {
    static final String COLUMNS = "good_id, report_key, kind, normal, folded, category, make, colour";

    private final JdbcClient database;

    PostgresStolenLookup(JdbcClient database) {
        this.database = database;
    }

    List<StolenKey> resolve(Collection<String> folded) {
        if (folded.isEmpty()) {
            return List.of();
        }
        return database.sql("select " + COLUMNS + " from lookup.stolen_key where folded = any(:folded)"
                        + " order by good_id, ordinal")
                .param("folded", folded.toArray(String[]::new))
                .query(PostgresStolenLookup::key)
                .list();
    }

    static StolenKey key(ResultSet row, int number) throws SQLException {
        return new StolenKey(
                row.getLong("good_id"),
                row.getLong("report_key"),
                new IdentifierKey(
                        KindCode.kind(row.getShort("kind")), row.getString("normal"), row.getString("folded")),
                row.getString("category"),
                row.getString("make"),
                row.getString("colour"));
    }
}
