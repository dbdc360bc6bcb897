// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Paths.Spot;
import nl.waakzaam.geo.Position;
import nl.waakzaam.maps.CoarseOutlines;
import nl.waakzaam.maps.CoarseOutlines.Coarse;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Municipalities on a map: their borders when somebody brought them in, else tiles. Each is made once. */
@Component
class MapPlaces {
    /** The years of which the middle of every municipality is known. */
    private static final int FIRST = 2021;

    private static final int LAST = 2023;

    private final Supplier<Coarse> outlines;
    private final Municipalities municipalities;
    private final Map<String, Position> centroids = Centroids.read();
    private final Map<Integer, Map<String, Spot>> tiles = new ConcurrentHashMap<>();
    private final Map<Width, Made> borders = new ConcurrentHashMap<>();

    @Autowired
    MapPlaces(CoarseOutlines outlines, Municipalities municipalities) {
        this(outlines::get, municipalities);
    }

    MapPlaces(Supplier<Coarse> outlines, Municipalities municipalities) {
        this.outlines = outlines;
        this.municipalities = municipalities;
    }

    private record Made(Instant since, Map<String, String> paths) {}

    /** Borders, unless tiles were asked for or hold more of these municipalities. */
    MapDrawing drawing(MapChart chart, Sheet sheet) {
        var codes = chart.shades().keySet();
        var year = year(codes);
        var paths = chart.tiles() ? Map.<String, String>of() : borders(sheet.width());
        if (!paths.isEmpty()
                && known(paths.keySet(), codes) >= known(tiles(year).keySet(), codes)) {
            return new MapDrawing(chart, paths, MapDrawing.Shapes.BORDERS, sheet);
        }
        var tiles = Tiles.paths(tiles(year), PlanePaper.of(sheet.width()));
        return new MapDrawing(chart, tiles, MapDrawing.Shapes.TILES, sheet);
    }

    /** The one whose municipalities these are, the latest of several. */
    private int year(Collection<String> codes) {
        return IntStream.rangeClosed(FIRST, LAST)
                .boxed()
                .max(Comparator.<Integer>comparingLong(year -> known(of(year).keySet(), codes))
                        .thenComparing(year -> year))
                .orElse(LAST);
    }

    private static long known(Collection<String> drawn, Collection<String> codes) {
        return codes.stream().filter(drawn::contains).count();
    }

    private Map<String, Spot> tiles(int year) {
        return tiles.computeIfAbsent(year, one -> Tiles.of(of(one)));
    }

    private Map<String, Position> of(int year) {
        var all = new TreeMap<String, Position>();
        for (var one : municipalities.list(LocalDate.of(year, 1, 1))) {
            var middle = centroids.get(one.code());
            if (middle != null) {
                all.put(one.code(), middle);
            }
        }
        return all;
    }

    private Map<String, String> borders(Width width) {
        var coarse = outlines.get();
        return borders.compute(
                        width,
                        (same, made) -> made == null || !made.since().equals(coarse.since())
                                ? new Made(coarse.since(), Borders.paths(coarse.parts(), PlanePaper.of(width)))
                                : made)
                .paths();
    }
}
