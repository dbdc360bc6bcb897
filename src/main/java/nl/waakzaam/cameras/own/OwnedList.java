// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.Camera.PublicSpace;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.maps.MapFeatures;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/** The cameras of one owner with their places; a place without a camera has a row too. */
public final class OwnedList {
    static final String PATH = "/mijn-cameras/overzicht";

    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select p.id as place_id, p.name as place, p.street || ' ' || p.house_number as address, p.town,
                c.id as camera_id, c.name, lower(c.kind) as kind, c.kept_hours, lower(c.public_space) as public_space,
                c.x, c.y, c.direction, c.angle, c.observes_to
            from cameras.place p left join cameras.camera c on c.place_id = p.id
            where p.owner_id = :owner and (:search = '' or strpos(lower(concat_ws(' ', p.name, p.street, p.house_number,
                p.postcode, p.town, c.name)), lower(:search)) > 0)
            """,
            OwnedList::row,
            "plek",
            List.of(
                    sortable("camera", "cameraowners.column.camera", "name %s nulls last, place_id, camera_id"),
                    sortable("plek", "cameraowners.column.place", "place %s, place_id, name, camera_id"),
                    plain("soort", "cameraowners.column.kind"),
                    number("bewaard", "cameraowners.column.kept", "kept_hours %s nulls last, place_id, camera_id")),
            new Export<>(
                    "mijn-cameras.csv",
                    List.of(
                            cell("plek", Row::place),
                            cell("adres", Row::address),
                            cell("plaats", Row::town),
                            cell("camera", Row::name),
                            cell("soort", Row::kind),
                            cell("uren bewaard", Row::keptHours),
                            cell("openbaar", Row::publicSpace))));

    private OwnedList() {}

    static ListPage<Row> of(OwnerId owner) {
        return LIST.with("owner", owner.value());
    }

    /**
     * A camera, or a place without one.
     *
     * @param cameraId null of a place without a camera, and so is what comes behind it
     */
    public record Row(
            UUID placeId,
            String place,
            String address,
            String town,
            @Nullable UUID cameraId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Integer keptHours,
            @Nullable String publicSpace,
            @Nullable FieldOfView view) {
        /** Whether the privacy check finds something that must be set right. */
        public boolean mustBeSetRight() {
            return keptHours != null
                    && publicSpace != null
                    && PrivacyCheck.isSerious(
                            PublicSpace.valueOf(publicSpace.toUpperCase(Locale.ROOT)), new Kept(keptHours));
        }
    }

    /** The cameras of these rows on a map; empty when there are none. */
    static Optional<MapFeatures> map(List<Row> rows) {
        var features = new MapFeatures();
        rows.forEach(row -> draw(row, features));
        return rows.stream().anyMatch(row -> row.view() != null) ? Optional.of(features) : Optional.empty();
    }

    private static void draw(Row row, MapFeatures features) {
        var view = row.view();
        if (view != null) {
            var outline = view.outline().stream().map(DutchGrid::positionOf).toList();
            features.view(
                    "camera-" + row.cameraId(),
                    Objects.requireNonNull(row.name()),
                    DutchGrid.positionOf(view.from()),
                    outline);
        }
    }

    private static @Nullable FieldOfView view(ResultSet row) throws SQLException {
        if (row.getObject("camera_id") == null) {
            return null;
        }
        var from = new RdPoint(row.getDouble("x"), row.getDouble("y"));
        return new FieldOfView(from, row.getDouble("direction"), row.getDouble("angle"), row.getDouble("observes_to"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("place_id", UUID.class),
                row.getString("place"),
                row.getString("address"),
                row.getString("town"),
                row.getObject("camera_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("kept_hours", Integer.class),
                row.getString("public_space"),
                view(row));
    }
}
