// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.cameras.own.Typed;

/**
 * The columns of a file, by the names of the form, and by those of OpenStreetMap for its surveillance cameras
 * ({@code man_made=surveillance}). What OpenStreetMap calls {@code camera:angle} is how far a camera is tilted down, not how
 * wide it sees: such a column is passed over.
 */
final class CameraColumns {
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("plek", "plek"),
            entry("straat", "straat"),
            entry("addr:street", "straat"),
            entry("huisnummer", "huisnummer"),
            entry("addr:housenumber", "huisnummer"),
            entry("postcode", "postcode"),
            entry("addr:postcode", "postcode"),
            entry("plaats", "plaats"),
            entry("addr:city", "plaats"),
            entry("gemeente", "gemeente"),
            entry("lengtegraad", "lengtegraad"),
            entry("lon", "lengtegraad"),
            entry("breedtegraad", "breedtegraad"),
            entry("lat", "breedtegraad"),
            entry("camera", "camera"),
            entry("name", "camera"),
            entry("soort", "soort"),
            entry("camera:type", "soort"),
            entry("richting", "richting"),
            entry("camera:direction", "richting"),
            entry("hoek", "hoek"),
            entry("bereik", "bereik"),
            entry("pixels", "pixels"),
            entry("hoogte", "hoogte"),
            entry("height", "hoogte"),
            entry("bewaard", "bewaard"),
            entry("bewaardin", "bewaardIn"),
            entry("nacht", "nacht"),
            entry("openbaar", "openbaar"));

    /** What people and OpenStreetMap write for the codes of the form. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "soort",
            Map.of(
                    "vast", "fixed",
                    "rond", "dome",
                    "panning", "dome",
                    "deurbel", "doorbell",
                    "voertuig", "vehicle"),
            "openbaar",
            Map.of("niets", "none", "deel", "some", "meeste", "most"),
            "bewaardIn",
            Map.of("uur", "uren", "hours", "uren", "dag", "dagen", "days", "dagen"),
            "nacht",
            Map.of("yes", "ja", "no", "nee", "true", "ja", "false", "nee"));

    private CameraColumns() {}

    /** The field of a column; nothing for one that we do not read. */
    static Optional<String> field(String column) {
        return Optional.ofNullable(NAMES.get(column.strip().toLowerCase(Locale.ROOT)));
    }

    /** The same row in the words of the form. */
    static Typed inWords(Typed typed) {
        var read = CompassDirection.inDegrees(typed);
        for (var field : WORDS.entrySet()) {
            var word = read.value(field.getKey()).toLowerCase(Locale.ROOT);
            read = read.with(field.getKey(), field.getValue().getOrDefault(word, word));
        }
        return read.isBlank("bewaardIn") ? read.with("bewaardIn", "dagen") : read;
    }
}
