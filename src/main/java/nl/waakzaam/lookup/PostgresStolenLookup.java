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
        return switch (folded.size()) {
            case 0 -> List.of();
            case 1 -> resolve("= :folded", folded.iterator().next());
            default -> resolve("= any(:folded)", folded.toArray(String[]::new));
        };
    }

    /** One number, as nearly always, has a query of its own: PostgreSQL plans that once and the other each time. */
    private List<StolenKey> resolve(String condition, Object folded) {
        return database.sql("select " + COLUMNS + " from lookup.stolen_key where folded " + condition
                        + " order by good_id, ordinal")
                .param("folded", folded)
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
