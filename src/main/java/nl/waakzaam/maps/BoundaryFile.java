// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waakzaam.geo.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file with boundaries, as GeoJSON (RFC 7946) or TopoJSON. Its municipalities are the shapes with a {@code code},
 * or {@code statcode} as Statistics Netherlands writes it, such as {@code GM0344}, in degrees.
 */
final class BoundaryFile {
    /** Positions of a triangle, of which the last is the first again. */
    private static final int FEWEST = 4;

    private BoundaryFile() {}

    /**
     * The closed rings of each municipality, holes among them, by its code. Refuses with {@link IOException} what is no
     * such file and what lies outside the Netherlands.
     */
    static Map<String, List<List<Position>>> read(Path file, JsonMapper json) throws IOException {
        try {
            var rings = rings(json.readTree(Files.readAllBytes(file)));
            if (rings.isEmpty()) {
                throw new IOException("It has no shapes with the code of a municipality.");
            }
            if (!rings.values().stream().flatMap(List::stream).allMatch(BoundaryFile::isClosed)) {
                throw new IOException("It has a ring that does not end where it begins.");
            }
            return rings;
        } catch (JacksonException | IndexOutOfBoundsException broken) {
            throw new IOException("It is neither GeoJSON nor TopoJSON.", broken);
        } catch (IllegalArgumentException elsewhere) {
            throw new IOException("It is not in degrees (WGS 84), or not in the Netherlands.", elsewhere);
        }
    }

    private static Map<String, List<List<Position>>> rings(JsonNode root) {
        return root.path("type").asString("").equals("FeatureCollection") ? GeoJson.rings(root) : TopoJson.rings(root);
    }

    private static boolean isClosed(List<Position> ring) {
        return ring.size() >= FEWEST && ring.getFirst().equals(ring.getLast());
    }

    /** The code of the municipality that a shape is; empty for any other shape. */
    static String code(JsonNode shape) {
        var properties = shape.path("properties");
        return Stream.of("code", "statcode")
                .map(name -> properties.path(name).asString(""))
                .filter(code -> code.matches("GM[0-9]{4}"))
                .findFirst()
                .orElse("");
    }
}
