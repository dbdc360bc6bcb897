// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;

/**
 * A box that features must meet, as an outline on the Dutch grid. A side that runs along a parallel is bent there, so it has
 * a corner every {@link #STEP} degrees: within a metre of where it runs.
 */
record Bbox(List<RdPoint> outline) {
    private static final double STEP = 0.05;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(\\.[0-9]{1,20})?(e[-+]?[0-9]{1,2})?");
    private static final int FLAT = 4;
    private static final int WITH_HEIGHTS = 6;
    private static final double MOST_EAST = 180;
    private static final double MOST_NORTH = 90;

    /** From one side to the other; a system whose first axis is north is turned already. */
    private record Sides(double west, double south, double east, double north) {
        /** Across the 180th meridian it goes on round the earth; only one half of such a box can hold the Netherlands. */
        Sides unrolled() {
            if (west <= east) {
                return this;
            }
            return east < 0
                    ? new Sides(west, south, MOST_EAST, north)
                    : new Sides(-MOST_EAST, south, east, north);
        }

        boolean isOnEarth() {
            return Math.abs(west) <= MOST_EAST
                    && Math.abs(east) <= MOST_EAST
                    && Math.abs(south) <= MOST_NORTH
                    && Math.abs(north) <= MOST_NORTH;
        }
    }

    /** Of four numbers, or six with heights, which count for nothing. Empty for what is no box in this system. */
    static Optional<Bbox> read(String text, Crs crs) {
        var parts = text.split(",", -1);
        if (parts.length != FLAT && parts.length != WITH_HEIGHTS
                || !Arrays.stream(parts).allMatch(part -> NUMBER.matcher(part).matches())) {
            return Optional.empty();
        }
        var numbers = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
        int upper = parts.length / 2;
        var low = crs.ordered(numbers[0], numbers[1]);
        var high = crs.ordered(numbers[upper], numbers[upper + 1]);
        return of(new Sides(low.get(0), low.get(1), high.get(0), high.get(1)), crs);
    }

    private static Optional<Bbox> of(Sides sides, Crs crs) {
        if (sides.south > sides.north) {
            return Optional.empty();
        }
        if (crs.isInDegrees()) {
            return Optional.of(sides).filter(Sides::isOnEarth).map(box -> new Bbox(inDegrees(box.unrolled())));
        }
        return Optional.of(sides).filter(box -> box.west <= box.east).map(box -> new Bbox(inMetres(box)));
    }

    private static List<RdPoint> inMetres(Sides box) {
        return List.of(
                new RdPoint(box.west, box.south),
                new RdPoint(box.east, box.south),
                new RdPoint(box.east, box.north),
                new RdPoint(box.west, box.north));
    }

    /** Of what lies outside the Netherlands an edge of it is left, where no camera is. */
    private static List<RdPoint> inDegrees(Sides box) {
        var low = Position.nearest(box.west, box.south);
        var high = Position.nearest(box.east, box.north);
        var outline = new ArrayList<Position>();
        side(low.longitude(), high.longitude()).forEach(east -> outline.add(new Position(east, low.latitude())));
        side(low.latitude(), high.latitude()).forEach(north -> outline.add(new Position(high.longitude(), north)));
        side(high.longitude(), low.longitude()).forEach(east -> outline.add(new Position(east, high.latitude())));
        side(high.latitude(), low.latitude()).forEach(north -> outline.add(new Position(low.longitude(), north)));
        return outline.stream().distinct().map(DutchGrid::of).toList();
    }

    /** From a corner on, without the next. */
    private static List<Double> side(double from, double to) {
        int steps = Math.max(1, (int) Math.ceil(Math.abs(to - from) / STEP));
        var places = new ArrayList<Double>();
        for (int i = 0; i < steps; i++) {
            places.add(from + i * (to - from) / steps);
        }
        return places;
    }

    /** As PostgreSQL reads a polygon. */
    String text() {
        return outline.stream()
                .map(corner -> "(" + corner.x() + "," + corner.y() + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }
}
