// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;

/**
 * Which columns of a list say where and when.
 *
 * @param degrees whether the first is the latitude and the second the longitude; metres to the east and north otherwise
 */
record IncidentColumns(int first, int second, int day, boolean degrees) {
    private static final List<String> EAST = List.of("x", "rd_x", "x_rd", "xcoordinaat");
    private static final List<String> NORTH = List.of("y", "rd_y", "y_rd", "ycoordinaat");
    private static final List<String> LATITUDE = List.of("lat", "latitude", "breedtegraad");
    private static final List<String> LONGITUDE = List.of("lon", "lng", "longitude", "lengtegraad");
    private static final List<String> DAY = List.of("datum", "date", "pleegdatum", "dag");
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** A time behind the date is left out. */
    private static final Pattern TIME = Pattern.compile("[T ].*");

    /** What lies outside them is a slip of the pen. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");

    /** What one line is. */
    sealed interface Line {
        record Good(Incident incident) implements Line {}

        record Wrong(String textKey) implements Line {}
    }

    /** Empty for a head that does not say where and when. */
    static Optional<IncidentColumns> of(List<String> head) {
        var names =
                head.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        var day = place(names, DAY);
        var metres = new IncidentColumns(place(names, EAST), place(names, NORTH), day, false);
        var degrees = new IncidentColumns(place(names, LATITUDE), place(names, LONGITUDE), day, true);
        return metres.isComplete() ? Optional.of(metres) : Optional.of(degrees).filter(IncidentColumns::isComplete);
    }

    private static int place(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private boolean isComplete() {
        return first >= 0 && second >= 0 && day >= 0;
    }

    Line read(List<String> fields) {
        if (fields.size() <= Math.max(day, Math.max(first, second))) {
            return new Line.Wrong("methods.knox.line.short");
        }
        var place = place(number(fields.get(first)), number(fields.get(second)));
        if (place.isEmpty()) {
            return new Line.Wrong(degrees ? "methods.knox.line.degrees" : "methods.knox.line.metres");
        }
        return day(fields.get(day).strip())
                .<Line>map(when -> new Line.Good(new Incident(place.get(), when)))
                .orElseGet(() -> new Line.Wrong("methods.knox.line.day"));
    }

    private Optional<RdPoint> place(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return degrees
                ? ofDegrees(one.getAsDouble(), other.getAsDouble())
                : ofMetres(one.getAsDouble(), other.getAsDouble());
    }

    private static Optional<RdPoint> ofDegrees(double latitude, double longitude) {
        return Position.isInTheNetherlands(longitude, latitude)
                ? Optional.of(DutchGrid.of(new Position(longitude, latitude)))
                : Optional.empty();
    }

    /** Within the bounds of the Dutch grid. */
    private static Optional<RdPoint> ofMetres(double east, double north) {
        return east >= -7_000 && east <= 300_000 && north >= 289_000 && north <= 629_000
                ? Optional.of(new RdPoint(east, north))
                : Optional.empty();
    }

    /** With a point or a comma before its decimals. */
    private static OptionalDouble number(String text) {
        var bare = text.strip();
        var plain = THOUSANDS.matcher(bare).matches() && bare.contains(",") ? bare.replace(".", "") : bare;
        try {
            return OptionalDouble.of(Double.parseDouble(plain.replace(',', '.')));
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        var bare = TIME.matcher(text).replaceFirst("");
        try {
            return Optional.of(bare.indexOf('-') == 4 ? LocalDate.parse(bare) : LocalDate.parse(bare, DUTCH))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
