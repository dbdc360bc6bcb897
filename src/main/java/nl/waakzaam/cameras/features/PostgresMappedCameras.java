// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cameras of a search: their view meets its area, their owner is known and in the area of who asked, and they still have
 * footage of its period. Area and period are those of the search as it is stored; what else is asked can only leave cameras
 * out.
 */
@Repository
class PostgresMappedCameras {
    private static final String SELECT = """
            select c.id, c.kind, c.x, c.y, c.direction, c.angle, c.observes_to, c.recognises_to, c.identifies_to,
                c.kept_hours, c.sees_at_night, s.starts + c.kept_hours * interval '1 hour' as overwritten
              from cameras.case_search s
             cross join lateral cameras.seeing(s.area) c
              join cameras.place p on p.id = c.place_id
              join cameras.owner o on o.id = p.owner_id
             where s.id = :search and o.confirmed_at is not null and (:everywhere or p.municipality = any(:codes))
               and s.ends + c.kept_hours * interval '1 hour' > :now
            """;

    /** The footage that is there is of the hours before now. */
    private static final String TIME = """
               and :from <= :now and :until >= :now - c.kept_hours * interval '1 hour'
            """;

    private final JdbcClient database;
    private final Municipalities municipalities;

    PostgresMappedCameras(JdbcClient database, Municipalities municipalities) {
        this.database = database;
        this.municipalities = municipalities;
    }

    /** A page in the order of the ids, and one more when there are more. */
    List<MappedCamera> list(CameraShape shape, Question question, OpenedSearch search, Instant now) {
        var bbox = question.bbox();
        var sql = SELECT + TIME
                + (bbox == null ? "" : " and " + shape.meets())
                + (question.after().isEmpty() ? "" : " and c.id::text collate \"C\" > :after")
                + " order by c.id limit :limit";
        return statement(sql, search, now)
                .param("from", question.time().from())
                .param("until", question.time().until())
                .param("bbox", bbox == null ? "" : bbox.text())
                .param("after", question.after())
                .param("limit", question.limit() + 1)
                .query(PostgresMappedCameras::camera)
                .list();
    }

    Optional<MappedCamera> find(UUID id, OpenedSearch search, Instant now) {
        return statement(SELECT + " and c.id = :id", search, now)
                .param("id", id)
                .query(PostgresMappedCameras::camera)
                .optional();
    }

    private JdbcClient.StatementSpec statement(String sql, OpenedSearch opened, Instant now) {
        var area = opened.actor().area();
        return database.sql(sql)
                .param("search", opened.search().id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("everywhere", area.contains("NL"))
                .param("codes", municipalities.within(area).toArray(String[]::new));
    }

    private static MappedCamera camera(ResultSet row, int number) throws SQLException {
        var reach =
                new Reach(row.getDouble("identifies_to"), row.getDouble("recognises_to"), row.getDouble("observes_to"));
        return new MappedCamera(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                new FieldOfView(
                        new RdPoint(row.getDouble("x"), row.getDouble("y")),
                        row.getDouble("direction"),
                        row.getDouble("angle"),
                        reach.observes()),
                reach,
                new Kept(row.getInt("kept_hours")),
                row.getBoolean("sees_at_night"),
                RowMoments.get(row, "overwritten"));
    }
}
