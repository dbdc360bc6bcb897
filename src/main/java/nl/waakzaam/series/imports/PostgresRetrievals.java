// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waakzaam.series.imports.PoliteClient.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources said of their state when they were last taken in. */
@Component
class PostgresRetrievals {
    private final JdbcClient database;
    private final Clock clock;

    PostgresRetrievals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param modified when the table says that it was last changed; empty where it does not say */
    record Retrieval(Mark mark, String modified) {}

    Optional<Retrieval> find(String source) {
        return database.sql("select etag, last_modified, modified from series.retrieved where source = :source")
                .param("source", source)
                .query((row, number) -> new Retrieval(
                        new Mark(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))),
                        row.getString(3)))
                .optional();
    }

    void keep(String source, Mark mark, String modified) {
        database.sql("""
                        insert into series.retrieved (source, etag, last_modified, modified, at)
                        values (:source, :etag, :lastModified, :modified, :now)
                        on conflict (source) do update set etag = excluded.etag,
                            last_modified = excluded.last_modified, modified = excluded.modified, at = excluded.at
                        """)
                .param("source", source)
                .param("etag", mark.etag().orElse(null))
                .param("lastModified", mark.lastModified().orElse(null))
                .param("modified", modified)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
