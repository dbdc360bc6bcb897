// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import nl.waakzaam.cameras.features.GeoJson.Geometry;

/** How a camera stands on a map: as a point, or as what it sees at most. */
enum CameraShape {
    PLACE(
            "cameras",
            "Camera's van een zaak",
            "Waar de camera's hangen die het gebied van één zaak kunnen zien, en hoe lang zij beelden bewaren."
                    + " Alleen met de sleutel van een zoeking.",
            ":bbox::polygon @> point(c.x, c.y)"),
    VIEW(
            "zichtvelden",
            "Zichtvelden van camera's van een zaak",
            "Wat die camera's op zijn meest zien, zonder muren en bomen. Alleen met de sleutel van een zoeking.",
            "c.view && :bbox::polygon");

    private final String id;
    private final String title;
    private final String description;
    private final String meets;

    CameraShape(String id, String title, String description, String meets) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.meets = meets;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** The SQL that says whether camera {@code c} meets {@code :bbox} in this shape. */
    String meets() {
        return meets;
    }

    Geometry of(MappedCamera camera, Crs crs) {
        return switch (this) {
            case PLACE -> Geometry.point(camera.view().from(), crs);
            case VIEW -> Geometry.polygon(camera.view().outline().reversed(), crs);
        };
    }
}
