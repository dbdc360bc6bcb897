// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The searches that were asked. */
@Repository
public class CaseSearches {
    private final JdbcClient database;

    CaseSearches(JdbcClient database) {
        this.database = database;
    }

    /**
     * A search whose answer may be seen. Empty for one that waits for a second person or was refused by one, just as for one
     * that does not exist. Whose it is, the caller checks ({@link CaseSearch#isOf}).
     */
    public Optional<CaseSearch> find(UUID id) {
        return database.sql("select * from cameras.case_search where id = ?")
                .param(id)
                .query(CaseSearches::search)
                .optional()
                .filter(CaseSearch::isAllowed);
    }

    static CaseSearch search(ResultSet row, int number) throws SQLException {
        return new CaseSearch(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                Offence.valueOf(row.getString("offence")),
                row.getString("purpose"),
                SearchArea.drawn(GridPolygon.corners(row.getString("area"))),
                RowMoments.get(row, "starts"),
                RowMoments.get(row, "ends"),
                Set.of((String[]) row.getArray("units").getArray()),
                row.getString("asked_by"),
                RowMoments.get(row, "asked_at"),
                row.getString("larger_because"),
                row.getString("approved_by"),
                RowMoments.find(row, "approved_at"));
    }
}
