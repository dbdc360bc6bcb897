// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.List;
import nl.waakzaam.series.Figures.Line;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines there are, those that are made of parts too. */
@Component
class LineList {
    private static final String SELECT = """
            with present as (
                select d.key as dataset, m.key as measure, s.key as subject, a.code as area, r.kind, r.vintage
                from series.run r
                join series.vintage v on v.id = r.vintage and v.completed_at is not null
                join series.dataset d on d.id = v.dataset
                join series.measure m on m.id = r.measure
                join series.subject s on s.id = r.subject
                join series.area a on a.id = r.area
                where (:area::text is null or a.code = :area::text)
                  and (:dataset::text is null or d.key = :dataset::text)
                  and (:measure::text is null or m.key = :measure::text)
                  and (:kind::int is null or r.kind = :kind::int)
                  and (:subject::text is null or s.key = :subject::text
                       or :subject::text = :whole and s.key = any(:parts::text[]))),
            listed as (
                select dataset, measure, subject, area, kind from present
                where :subject::text is null or subject = :subject::text
                union
                select dataset, measure, :whole, area, kind from present
                where (:subject::text is null or :subject::text = :whole) and subject = any(:parts::text[])
                group by dataset, measure, area, kind, vintage having count(*) = :size)
            select * from listed order by dataset, measure, subject, area, kind limit :limit
            """;

    private final JdbcClient database;

    LineList(JdbcClient database) {
        this.database = database;
    }

    List<Line> list(LineFilter filter, int limit) {
        return database.sql(SELECT)
                .param("dataset", filter.dataset().orElse(null))
                .param("measure", filter.measure().orElse(null))
                .param("subject", filter.subject().orElse(null))
                .param("area", filter.area().map(AreaCode::of).orElse(null))
                .param("kind", filter.kind().map(Period.Kind::inYear).orElse(null))
                .param("whole", Violence.SUBJECT)
                .param("parts", Violence.PARTS.toArray(String[]::new))
                .param("size", Violence.PARTS.size())
                .param("limit", limit)
                .query((row, number) -> new Line(
                        new SeriesKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        Period.Kind.of(row.getInt(5))))
                .list();
    }
}
