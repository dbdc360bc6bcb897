// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners, cameras and searches in the register, for tests that tell what leaves it. */
final class RegisteredCameras {
    private final JdbcClient database;
    private final Instant now;

    RegisteredCameras(JdbcClient database, Instant now) {
        this.database = database;
        this.now = now;
    }

    /** One that looks 30 metres to the north and keeps footage for three days. */
    UUID camera(RdPoint place, String municipality) {
        return camera(owner(), place, municipality, 72);
    }

    UUID camera(UUID owner, RdPoint at, String municipality, int keptHours) {
        var place = UUID.randomUUID();
        database.sql("""
                        insert into cameras.place (id, owner_id, name, street, house_number, postcode, town,
                            municipality, x, y)
                        values (?, ?, 'Winkel van Jansen', 'Geheimestraat', '7', '1011AB', 'Dorp', ?, ?, ?)
                        """).params(place, owner, municipality, at.x(), at.y()).update();
        var view = new FieldOfView(at, 0, 90, 30);
        var camera = UUID.randomUUID();
        database.sql("""
                        insert into cameras.camera (id, place_id, name, kind, x, y, direction, angle, observes_to,
                            recognises_to, identifies_to, kept_hours, sees_at_night, public_space, view, since)
                        values (:id, :place, 'Voordeur Jansen', 'DOORBELL', :x, :y, 0, 90, 30, 12, 6, :kept, true,
                            'SOME', :view::polygon, :since)
                        """)
                .param("id", camera)
                .param("place", place)
                .param("x", at.x())
                .param("y", at.y())
                .param("kept", keptHours)
                .param("view", text(view.outline()))
                .param("since", now.minusSeconds(40L * 24 * 3600).atOffset(ZoneOffset.UTC))
                .update();
        return camera;
    }

    /** Somebody whose mail address was confirmed. */
    UUID owner() {
        var owner = UUID.randomUUID();
        var key = ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
        database.sql("""
                        insert into cameras.owner (id, kind, language, mail_key, sealed, asked_at, confirmed_at)
                        values (:id, 'PERSON', 'nl', :key, :key, :now, :now)
                        """)
                .param("id", owner)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return owner;
    }

    /** A search of so many metres around a place for the last hour, within the limits, of this account. */
    UUID search(String actor, RdPoint middle, double metres) {
        var corners = List.of(
                new RdPoint(middle.x() - metres, middle.y() - metres),
                new RdPoint(middle.x() + metres, middle.y() - metres),
                new RdPoint(middle.x() + metres, middle.y() + metres),
                new RdPoint(middle.x() - metres, middle.y() + metres));
        var search = UUID.randomUUID();
        database.sql("""
                        insert into cameras.case_search (id, case_number, offence, purpose, area, starts, ends, units,
                            asked_by, asked_at)
                        values (:id, 'PL1300-2026000123', 'OVERVAL', 'vluchtroute', :area::polygon, :starts, :now,
                            '{NL}', :actor, :now)
                        """)
                .param("id", search)
                .param("area", text(corners))
                .param("starts", now.minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
        return search;
    }

    private static String text(List<RdPoint> corners) {
        return corners.stream()
                .map(corner -> "(" + corner.x() + "," + corner.y() + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }
}
