// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.waakzaam.dealers.Point;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;

/**
 * Shops drawn where they lie, without a map service: nobody learns where a supervisor looks. Shops that would lie on each
 * other share a marker, so that each marker can be hit with a finger.
 *
 * @param height in the measure of {@link #WIDTH}
 * @param outlines where municipalities end, each as the path of an SVG; none when nobody brought them in
 */
public record ShopMap(int height, List<Marker> markers, List<String> outlines) {
    /** That of the narrowest phone, in its pixels: a marker is never smaller than drawn for it. */
    public static final int WIDTH = 328;

    /** How far markers stay apart, from middle to middle. */
    private static final double APART = 30;

    private static final double EDGE = 20;
    private static final int LOWEST = 200;
    private static final int HIGHEST = 440;

    /** About a kilometre: closer than that nothing is shown. */
    private static final double SMALLEST = 0.015;

    /** One place, with the shops there; its number stands in the list too. */
    public record Marker(int number, double x, double y, List<Shop> shops) {
        private boolean isAt(double otherX, double otherY) {
            return Math.hypot(x - otherX, y - otherY) < APART;
        }
    }

    /** Those of the shops that have a place, in front of these rings. */
    static ShopMap of(List<Shop> shops, Map<ShopId, Point> places, List<List<Point>> rings) {
        var frame = Frame.around(
                Stream.concat(places.values().stream(), rings.stream().flatMap(List::stream))
                        .toList());
        var markers = new ArrayList<Marker>();
        for (var shop : shops) {
            var place = places.get(shop.id());
            if (place != null) {
                add(shop, frame.x(place), frame.y(place), markers);
            }
        }
        return new ShopMap(
                frame.height(), markers, rings.stream().map(frame::path).toList());
    }

    private static void add(Shop shop, double x, double y, List<Marker> markers) {
        markers.stream()
                .filter(marker -> marker.isAt(x, y))
                .findFirst()
                .orElseGet(() -> {
                    var marker = new Marker(markers.size() + 1, x, y, new ArrayList<>());
                    markers.add(marker);
                    return marker;
                })
                .shops()
                .add(shop);
    }

    /** What part of the country is drawn: a degree of longitude is as much shorter as it lies further north. */
    private record Frame(double west, double north, double scale, double squeeze, int height) {
        static Frame around(Collection<Point> points) {
            var wide = span(points.stream().mapToDouble(Point::longitude));
            var high = span(points.stream().mapToDouble(Point::latitude));
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

        double x(Point point) {
            return rounded((point.longitude() - west) * squeeze * scale);
        }

        double y(Point point) {
            return rounded((north - point.latitude()) * scale);
        }

        /** Points that come to lie on each other are drawn once. */
        String path(List<Point> ring) {
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
