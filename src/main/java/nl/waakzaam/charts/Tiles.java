// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waakzaam.charts.Paths.Spot;
import nl.waakzaam.geo.Position;

/**
 * Municipalities as tiles of one size, each as near to where it lies as all together can be: who knows the country finds
 * them, and a large one that few live in does not outshine a small one.
 */
final class Tiles {
    /** In kilometres from middle to middle. */
    private static final double APART = 10.5;

    private static final double DOWN = APART * Math.sqrt(3) / 2;

    /** How far from the middle of some municipality a tile may lie; further when there are too few. */
    private static final double REACH = 10;

    private Tiles() {}

    /** Where the middle of each tile lies, in kilometres. */
    static Map<String, Spot> of(Map<String, Position> centroids) {
        var codes = List.copyOf(centroids.keySet());
        var middles = centroids.values().stream().map(Plane::at).toList();
        var cells = cells(middles, REACH);
        var given = Assignment.of(costs(middles, cells));
        var placed = new TreeMap<String, Spot>();
        for (int place = 0; place < given.length; place++) {
            placed.put(codes.get(place), cells.get(given[place]));
        }
        return placed;
    }

    private static List<Spot> cells(List<Spot> middles, double reach) {
        var cells = new ArrayList<Spot>();
        for (int row = -1; row * DOWN < Plane.HIGH + APART; row++) {
            for (int column = -1; column * APART < Plane.WIDE + APART; column++) {
                var cell = new Spot(column * APART + (row % 2 == 0 ? 0 : APART / 2), row * DOWN);
                if (middles.stream().anyMatch(middle -> squared(middle, cell) < reach * reach)) {
                    cells.add(cell);
                }
            }
        }
        return cells.size() < middles.size() ? cells(middles, reach + 2) : cells;
    }

    private static double[][] costs(List<Spot> middles, List<Spot> cells) {
        return middles.stream()
                .map(middle -> cells.stream()
                        .mapToDouble(cell -> squared(middle, cell))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double squared(Spot one, Spot other) {
        return Math.pow(one.x() - other.x(), 2) + Math.pow(one.y() - other.y(), 2);
    }

    /** As the paths of six corners on paper. */
    static Map<String, String> paths(Map<String, Spot> tiles, PlanePaper paper) {
        var scale = paper.scale();
        var paths = new TreeMap<String, String>();
        tiles.forEach((code, spot) -> paths.put(
                code,
                Marker.corners(
                        paper.left() + spot.x() * scale, spot.y() * scale + 4, APART / Math.sqrt(3) * scale, 6, 0)));
        return paths;
    }
}
