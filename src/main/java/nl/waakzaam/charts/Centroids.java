// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.waakzaam.geo.Position;
import org.springframework.core.io.ClassPathResource;

/** The middle of each municipality, by its code. */
final class Centroids {
    private Centroids() {}

    static Map<String, Position> read() {
        try {
            var text = new ClassPathResource("charts/centroids.csv").getContentAsString(StandardCharsets.UTF_8);
            var all = new TreeMap<String, Position>();
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(fields -> all.put(
                            fields[0], new Position(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]))));
            return all;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
