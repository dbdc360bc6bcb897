// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A figure of each municipality, where it lies.
 *
 * @param shades by the code of the municipality (GM0344); who is not named has no figure
 * @param highlighted the code of one
 * @param tiles each municipality as large as the others, even when their borders are known
 */
public record MapChart(
        Caption caption, Map<String, Shade> shades, Classes classes, Optional<String> highlighted, boolean tiles)
        implements Chart {
    public MapChart {
        shades = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shades));
    }

    /** The figure of one municipality. */
    public record Shade(String name, Point point) {}
}
