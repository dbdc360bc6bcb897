// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cameras in PostgreSQL, each only for its owner. */
@Repository
class PostgresCameras {
    private static final String OF_OWNER = """
            from cameras.camera c join cameras.place p on p.id = c.place_id and p.owner_id = :owner
            """;

    private final JdbcClient database;

    PostgresCameras(JdbcClient database) {
        this.database = database;
    }

    List<Camera> listAt(PlaceId place) {
        return database.sql("select * from cameras.camera where place_id = ? order by name, id")
                .param(place.value())
                .query((row, number) -> camera(row))
                .list();
    }

    Optional<Camera> find(OwnerId owner, CameraId id) {
        return database.sql("select c.* " + OF_OWNER + " where c.id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query((row, number) -> camera(row))
                .optional();
    }

    Optional<Place> placeOf(OwnerId owner, CameraId id) {
        return database.sql("select p.* " + OF_OWNER + " where c.id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query((row, number) -> PostgresPlaces.place(row))
                .optional();
    }

    int countOf(OwnerId owner) {
        return database.sql("select count(*) " + OF_OWNER)
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    void add(PlaceId place, Camera camera, Instant now) {
        written(camera, """
                insert into cameras.camera (id, place_id, name, kind, x, y, direction, angle, height, observes_to,
                    recognises_to, identifies_to, kept_hours, sees_at_night, public_space, view, since)
                values (:id, :place, :name, :kind, :x, :y, :direction, :angle, :height, :observes,
                    :recognises, :identifies, :kept, :night, :public, :view::polygon, :now)
                """)
                .param("place", place.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(Camera camera) {
        written(camera, """
                update cameras.camera set name = :name, kind = :kind, x = :x, y = :y, direction = :direction,
                    angle = :angle, height = :height, observes_to = :observes, recognises_to = :recognises,
                    identifies_to = :identifies, kept_hours = :kept, sees_at_night = :night, public_space = :public,
                    view = :view::polygon
                where id = :id
                """).update();
    }

    void remove(CameraId id, Instant now) {
        database.sql("delete from cameras.camera where id = ?")
                .param(id.value())
                .update();
        database.sql("insert into cameras.tombstone (camera_id, withdrawn_at) values (?, ?)")
                .params(id.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec written(Camera camera, String sql) {
        var view = camera.view();
        return database.sql(sql)
                .param("id", camera.id().value())
                .param("name", camera.name())
                .param("kind", camera.kind().name())
                .param("x", view.from().x())
                .param("y", view.from().y())
                .param("direction", view.direction())
                .param("angle", view.angle())
                .param("height", camera.height())
                .param("observes", camera.reach().observes())
                .param("recognises", camera.reach().recognises())
                .param("identifies", camera.reach().identifies())
                .param("kept", camera.kept().hours())
                .param("night", camera.seesAtNight())
                .param("public", camera.publicSpace().name())
                .param("view", polygon(view));
    }

    /** As PostgreSQL writes it: {@code ((1,2),(3,4),(5,6))}. */
    private static String polygon(FieldOfView view) {
        return view.outline().stream()
                .map(corner -> "(" + corner.x() + "," + corner.y() + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static Camera camera(ResultSet row) throws SQLException {
        var reach =
                new Reach(row.getDouble("identifies_to"), row.getDouble("recognises_to"), row.getDouble("observes_to"));
        return new Camera(
                new CameraId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Camera.Kind.valueOf(row.getString("kind")),
                new FieldOfView(
                        new RdPoint(row.getDouble("x"), row.getDouble("y")),
                        row.getDouble("direction"),
                        row.getDouble("angle"),
                        reach.observes()),
                reach,
                row.getObject("height", Double.class),
                new Kept(row.getInt("kept_hours")),
                row.getBoolean("sees_at_night"),
                Camera.PublicSpace.valueOf(row.getString("public_space")));
    }
}
