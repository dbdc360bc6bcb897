// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.search.FoundCamera.Contact;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Optics.Purpose;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cameras may have seen what a search is about, the first to be overwritten first. */
@Component
class CameraAnswers {
    private static final String SQL = """
            select found.*, gone_at <= :now::timestamptz as gone,
                case when metres <= identifies_to then 'IDENTIFY' when metres <= recognises_to then 'RECOGNISE'
                    else 'OBSERVE' end as best,
                case when bounced_at is not null then 'BOUNCED' when stale_since is not null then 'STALE'
                    else 'GOOD' end as contact
            from (select c.id, c.name, c.kind, c.x, c.y, c.direction, c.angle, c.observes_to, c.recognises_to,
                    c.identifies_to, c.kept_hours, c.sees_at_night, p.street, p.town, o.bounced_at, o.stale_since,
                    point(c.x, c.y) <-> (select :area::polygon) as metres,
                    :starts::timestamptz + make_interval(hours => c.kept_hours) as overwritten_at,
                    :ends::timestamptz + make_interval(hours => c.kept_hours) as gone_at
                from cameras.seeing(:area::polygon) c
                join cameras.place p on p.id = c.place_id
                join cameras.owner o on o.id = p.owner_id
                where o.confirmed_at is not null and (:everywhere or p.municipality = any(:codes))) found
            """;

    private static final String FITTING = """
            select * from (%s) each
            where (:search = '' or concat_ws(' ', street, town) ilike '%%' || :search || '%%')
                and (:nut = '' or best = :nut or (:nut = 'RECOGNISE' and best = 'IDENTIFY'))
                and (:nacht = '' or sees_at_night)
                and (:beeld = '' or gone = (:beeld = 'weg'))
                and (:contact = '' or contact = :contact)
                and (:soort = '' or kind = :soort)
            """.formatted(SQL);

    private final JdbcClient database;
    private final Municipalities municipalities;
    private final Clock clock;

    CameraAnswers(JdbcClient database, Municipalities municipalities, Clock clock) {
        this.database = database;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Cameras of the detective's own area only. */
    ListPage<FoundCamera> of(CaseSearch search, Actor actor) {
        var path = FoundCameraPages.path(search);
        var list = new ListPage<>(
                        path,
                        FITTING,
                        CameraAnswers::row,
                        "uren",
                        FoundCameraColumns.ON_SCREEN,
                        FoundCameraColumns.EXPORT)
                .with(
                        Filter.codes("nut", "cameras.search.best", "IDENTIFY", "RECOGNISE"),
                        Filter.codes("beeld", "cameras.search.footage", "er", "weg"),
                        Filter.codes("nacht", "cameras.search.night", "ja"),
                        Filter.codes("soort", "cameras.search.kind", "FIXED", "DOME", "DOORBELL", "VEHICLE"),
                        Filter.codes("contact", "cameras.search.contact", "GOOD", "STALE", "BOUNCED"));
        for (var value : values(search, actor).entrySet()) {
            list = list.with(value.getKey(), value.getValue());
        }
        return list;
    }

    /** One of them; empty for a camera that the search does not find. */
    Optional<FoundCamera> find(CaseSearch search, UUID camera, Actor actor) {
        return database.sql("select * from (" + SQL + ") each where id = :camera")
                .params(values(search, actor))
                .param("camera", camera)
                .query(CameraAnswers::row)
                .optional();
    }

    private Map<String, Object> values(CaseSearch search, Actor actor) {
        boolean everywhere = actor.area().contains("NL");
        var codes = everywhere ? Set.<String>of() : municipalities.within(actor.area());
        return Map.of(
                "area", GridPolygon.text(search.area().corners()),
                "starts", search.starts().atOffset(ZoneOffset.UTC),
                "ends", search.ends().atOffset(ZoneOffset.UTC),
                "now", clock.instant().atOffset(ZoneOffset.UTC),
                "everywhere", everywhere,
                "codes", codes.toArray(String[]::new));
    }

    private static FoundCamera row(ResultSet row, int number) throws SQLException {
        var at = new RdPoint(row.getDouble("x"), row.getDouble("y"));
        return new FoundCamera(
                new CameraId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("street"),
                row.getString("town"),
                new FieldOfView(at, row.getDouble("direction"), row.getDouble("angle"), row.getDouble("observes_to")),
                row.getDouble("metres"),
                Purpose.valueOf(row.getString("best")),
                row.getBoolean("sees_at_night"),
                new Kept(row.getInt("kept_hours")),
                RowMoments.get(row, "overwritten_at"),
                RowMoments.get(row, "gone_at"),
                Contact.valueOf(row.getString("contact")));
    }
}
