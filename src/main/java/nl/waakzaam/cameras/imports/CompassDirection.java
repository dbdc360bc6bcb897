// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.waakzaam.cameras.own.Typed;

/**
 * A direction as OpenStreetMap writes it ({@code camera:direction}): degrees, one of the sixteen winds, or two of these with
 * a hyphen for what a camera that turns sees, clockwise.
 */
final class CompassDirection {
    private static final List<String> WINDS = List.of(
            "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW");
    private static final double FULL = 360;

    private CompassDirection() {}

    /** Direction in degrees; and the angle, where the direction tells it and no angle stands beside it. */
    static Typed inDegrees(Typed typed) {
        var parts = typed.value("richting").split("-", -1);
        var first = degrees(parts[0]);
        if (first.isEmpty() || parts.length > 2) {
            return typed;
        }
        if (parts.length == 1) {
            return typed.with("richting", text(first.getAsDouble()));
        }
        var second = degrees(parts[1]);
        return second.isEmpty() ? typed : turned(typed, first.getAsDouble(), second.getAsDouble());
    }

    private static Typed turned(Typed typed, double from, double until) {
        double angle = until > from ? until - from : until - from + FULL;
        var middle = typed.with("richting", text((from + angle / 2) % FULL));
        return typed.isBlank("hoek") ? middle.with("hoek", text(angle)) : middle;
    }

    private static OptionalDouble degrees(String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT);
        if (WINDS.contains(text)) {
            return OptionalDouble.of(WINDS.indexOf(text) * FULL / WINDS.size());
        }
        return text.matches("[0-9]{1,3}(?:[.,][0-9]{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    private static String text(double degrees) {
        return Double.toString(degrees);
    }
}
