// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.waakzaam.geo.Position;

/**
 * Things drawn where they lie, by the server, for who has no scripts. Those that would lie on each other share a marker,
 * so that each marker can be hit with a finger.
 *
 * @param height in the measure of {@link #WIDTH}
 * @param outlines where municipalities end, each as the path of an SVG; none when nobody brought them in
 */
public record Picture<T>(int height, List<Marker<T>> markers, List<String> outlines) {
    /** That of the narrowest phone, in its pixels: a marker is never smaller than drawn for it. */
    public static final int WIDTH = 328;

    /** How far markers stay apart, from middle to middle. */
    private static final double APART = 30;

    private static final double EDGE = 20;
    private static final int LOWEST = 200;
    private static final int HIGHEST = 440;

    /** About a kilometre: closer than that nothing is shown. */
    private static final double SMALLEST = 0.015;

    /** One thing, what to call it and where it lies. */
    record Placed<T>(T thing, String name, Position position) {}

    /** One place, with the things there; its number stands in the list too. */
    public record Marker<T>(int number, double x, double y, List<Placed<T>> placed) {
        private boolean isAt(double otherX, double otherY) {
            return Math.hypot(x - otherX, y - otherY) < APART;
        }

        /** The id of its place in the list. */
        public String row() {
            return "plaats-" + number;
        }

        /** What the first of them is called. */
        public String name() {
            return placed.getFirst().name();
        }

        public List<T> things() {
            return placed.stream().map(Placed::thing).toList();
        }
    }

    /** These things in front of these rings. */
    static <T> Picture<T> of(List<Placed<T>> all, List<List<Position>> rings) {
        var frame = Frame.around(
                Stream.concat(all.stream().map(Placed::position), rings.stream().flatMap(List::stream))
                        .toList());
        var markers = new ArrayList<Marker<T>>();
        all.forEach(one -> add(one, frame.x(one.position()), frame.y(one.position()), markers));
        return new Picture<>(
                frame.height(), markers, rings.stream().map(frame::path).toList());
    }

    private static <T> void add(Placed<T> one, double x, double y, List<Marker<T>> markers) {
        markers.stream()
                .filter(marker -> marker.isAt(x, y))
                .findFirst()
                .orElseGet(() -> {
                    var marker = new Marker<T>(markers.size() + 1, x, y, new ArrayList<>());
                    markers.add(marker);
                    return marker;
                })
                .placed()
                .add(one);
    }

    /** The same for the map of who has scripts, each thing where it lies; its number is that of its place in the list. */
    public MapFeatures features() {
        var features = new MapFeatures();
        for (var marker : markers) {
            var label = Integer.toString(marker.number());
            marker.placed().forEach(one -> features.numbered(marker.row(), label, one.name(), one.position()));
        }
        return features;
    }

    /** What part of the country is drawn: a degree of longitude is as much shorter as it lies further north. */
    private record Frame(double west, double north, double scale, double squeeze, int height) {
        static Frame around(Collection<Position> points) {
            var wide = span(points.stream().mapToDouble(Position::longitude));
            var high = span(points.stream().mapToDouble(Position::latitude));
            var squeeze = Math.cos(Math.toRadians((high[0] + high[1]) / 2));
            var across = Math.min(
                    (WIDTH - 2 * EDGE) / ((wide[1] - wide[0]) * squeeze), (HIGHEST - 2 * EDGE) / (high[1] - high[0]));
            var height = Math.max(LOWEST, (int) Math.ceil((high[1] - high[0]) * across + 2 * EDGE));
            var left = (wide[0] + wide[1]) / 2 - WIDTH / 2.0 / across / squeeze;
            var top = (high[0] + high[1]) / 2 + height / 2.0 / across;
            return new Frame(left, top, across, squeeze, height);
        }

        private static double[] span(DoubleStream values) {
            var all = values.summaryStatistics();
            var from = all.getCount() == 0 ? 0 : all.getMin();
            var to = all.getCount() == 0 ? 0 : all.getMax();
            var more = Math.max(0, SMALLEST - (to - from)) / 2;
            return new double[] {from - more, to + more};
        }

        double x(Position point) {
            return rounded((point.longitude() - west) * squeeze * scale);
        }

        double y(Position point) {
            return rounded((north - point.latitude()) * scale);
        }

        /** Points that come to lie on each other are drawn once. */
        String path(List<Position> ring) {
            return ring.stream()
                    .map(point -> x(point) + " " + y(point))
                    .distinct()
                    .collect(Collectors.joining("L", "M", "Z"));
        }

        private static double rounded(double length) {
            return Math.round(length * 10) / 10.0;
        }
    }
}
