// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.geo.FieldOfView;

/**
 * A camera as a map of a case shows it: nothing of whose it is, nor of what its owner calls it.
 *
 * @param overwritten from when on footage of the beginning of the period that was asked for is gone
 */
record MappedCamera(
        UUID id, Kind kind, FieldOfView view, Reach reach, Kept kept, boolean seesAtNight, Instant overwritten) {
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("soort", word(kind));
        properties.put("richting", view.direction());
        properties.put("hoek", view.angle());
        properties.put("identificeertTot", reach.identifies());
        properties.put("herkentTot", reach.recognises());
        properties.put("waarneemtTot", reach.observes());
        properties.put("bewaartUren", kept.hours());
        properties.put("zietBijNacht", seesAtNight);
        properties.put("overschrevenOp", overwritten.toString());
        return properties;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case FIXED -> "vast";
            case DOME -> "dome";
            case DOORBELL -> "deurbel";
            case VEHICLE -> "voertuig";
        };
    }
}
