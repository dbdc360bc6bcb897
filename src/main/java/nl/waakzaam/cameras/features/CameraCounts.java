// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts that everybody may know, as they were made last. */
@Repository
class CameraCounts {
    private static final int FETCHED = 1_000;

    private static final String MEETS = """
             and polygon(box(point(x, y), point(x + 500, y + 500))) && :bbox::polygon
            """;

    private final JdbcClient database;

    CameraCounts(JdbcClient database) {
        this.database = database;
    }

    /** Empty before the first time. */
    Optional<Instant> made() {
        return database.sql("select at from cameras.counting")
                .query((row, number) -> RowMoments.get(row, "at"))
                .optional();
    }

    /**
     * A page in the order of the codes, and one more when there are more.
     *
     * @param bbox which squares to list; null for all of the grain, as always for municipalities
     */
    List<AreaCount> list(Grain grain, @Nullable Bbox bbox, String after, int limit) {
        return database.sql("select * from cameras.area_count where grain = :grain and code > :after"
                        + (bbox == null ? "" : MEETS)
                        + " order by code limit :limit")
                .param("grain", grain.name())
                .param("after", after)
                .param("bbox", bbox == null ? "" : bbox.text())
                .param("limit", limit + 1)
                .query(CameraCounts::count)
                .list();
    }

    Optional<AreaCount> find(Grain grain, String code) {
        return database.sql("select * from cameras.area_count where grain = ? and code = ?")
                .params(grain.name(), code)
                .query(CameraCounts::count)
                .optional();
    }

    /** All of them as they come from the database. */
    @Transactional(readOnly = true)
    public void each(Grain grain, Consumer<AreaCount> reader) {
        try (var rows = database
                .sql("select * from cameras.area_count where grain = ? order by code")
                .param(grain.name())
                .withFetchSize(FETCHED)
                .query(CameraCounts::count)
                .stream()) {
            rows.forEach(reader);
        }
    }

    private static AreaCount count(ResultSet row, int number) throws SQLException {
        return new AreaCount(
                row.getString("code"),
                row.getObject("x", Integer.class),
                row.getObject("y", Integer.class),
                row.getInt("cameras"));
    }
}
