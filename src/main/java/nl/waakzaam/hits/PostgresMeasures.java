// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.waakzaam.hits.Measure.Kind;
import nl.waakzaam.hits.TypedMove.Order;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What police ordered about goods in shops, in PostgreSQL. */
@Repository
class PostgresMeasures {
    private final JdbcClient database;

    PostgresMeasures(JdbcClient database) {
        this.database = database;
    }

    void add(HitId id, Kind kind, Order order, String by, Instant now) {
        database.sql("""
                        insert into hits.measure (hit_id, kind, at, by, article, reference, last_day)
                        values (:id, :kind, :at, :by, :article, :reference, :lastDay)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("article", order.article())
                .param("reference", order.reference())
                .param("lastDay", order.lastDay())
                .update();
    }

    /** The last first. */
    List<Measure> list(HitId id) {
        return database.sql("select * from hits.measure where hit_id = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new Measure(
                        Kind.valueOf(row.getString("kind")),
                        RowMoments.get(row, "at"),
                        row.getString("article"),
                        row.getString("reference"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }
}
