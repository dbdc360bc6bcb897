// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.addresses.AddressRegister;
import nl.waakzaam.addresses.AddressRegister.Placed;
import nl.waakzaam.addresses.HouseNumber;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/** Reads where a search looks: around an address or a point, in what was drawn, or along a route. Degrees come in, as ETRS89. */
@Component
class AreaFields {
    private static final int FARTHEST = 3_000;
    private static final int MOST_POINTS = 100;

    /** In degrees; more than {@link #FARTHEST} and what a camera sees. */
    private static final double MARGIN = 0.1;

    private final AddressRegister addresses;

    AreaFields(AddressRegister addresses) {
        this.addresses = addresses;
    }

    /** Empty when something is wrong with it, which is added to the errors. */
    Optional<SearchArea> read(Map<String, String> typed, FormErrors errors) {
        return switch (typed.getOrDefault("vorm", "")) {
            case "adres" -> around(address(typed, errors), typed, errors);
            case "punt" -> around(point(typed, errors), typed, errors);
            case "gebied" -> points(typed, errors).flatMap(corners -> drawn(SearchArea::drawn, corners, errors));
            case "route" -> along(typed, errors);
            default -> {
                errors.add("vorm", "cameras.search.error.shape");
                yield Optional.empty();
            }
        };
    }

    private static Optional<SearchArea> around(Optional<Position> place, Map<String, String> typed, FormErrors errors) {
        var metres = metres(typed, errors);
        return place.flatMap(at -> metres.map(far -> SearchArea.around(DutchGrid.of(at), far)));
    }

    private static Optional<SearchArea> along(Map<String, String> typed, FormErrors errors) {
        var route = points(typed, errors);
        var metres = metres(typed, errors);
        return route.flatMap(points ->
                metres.flatMap(far -> drawn(line -> SearchArea.along(line, far), points, errors)));
    }

    private static Optional<SearchArea> drawn(
            Function<List<RdPoint>, SearchArea> shape, List<RdPoint> points, FormErrors errors) {
        try {
            return Optional.of(shape.apply(points));
        } catch (IllegalArgumentException crossing) {
            errors.add("punten", "cameras.search.error.drawn");
            return Optional.empty();
        }
    }

    private Optional<Position> address(Map<String, String> typed, FormErrors errors) {
        var postcode = typed.getOrDefault("postcode", "").replace(" ", "").toUpperCase(Locale.ROOT);
        var number = HouseNumber.of(typed.getOrDefault("huisnummer", ""));
        if (!postcode.matches("[1-9][0-9]{3}[A-Z]{2}")) {
            errors.add("postcode", "cameras.search.error.postcode");
        }
        if (number.isEmpty()) {
            errors.add("huisnummer", "cameras.search.error.number");
        }
        return errors.fields().contains("postcode") || number.isEmpty()
                ? Optional.empty()
                : placed(postcode, number.get(), errors);
    }

    private Optional<Position> placed(String postcode, HouseNumber number, FormErrors errors) {
        return switch (addresses.place(postcode, number)) {
            case Placed.At(var position) -> Optional.of(position);
            case Placed.Unknown unknown -> {
                errors.add("huisnummer", "cameras.search.error.address");
                yield Optional.empty();
            }
            case Placed.Unavailable away -> {
                errors.add("vorm", "cameras.search.error.register");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Position> point(Map<String, String> typed, FormErrors errors) {
        var point = position(typed.getOrDefault("lengtegraad", ""), typed.getOrDefault("breedtegraad", ""));
        if (point.isEmpty()) {
            errors.add("lengtegraad", "cameras.search.error.point");
        }
        return point;
    }

    /** As the map writes them: {@code lon,lat lon,lat}. */
    private static Optional<List<RdPoint>> points(Map<String, String> typed, FormErrors errors) {
        var written = typed.getOrDefault("punten", "").strip().split("\\s+");
        var points = Arrays.stream(written)
                .limit(MOST_POINTS + 1)
                .map(AreaFields::corner)
                .toList();
        if (points.size() > MOST_POINTS || points.stream().anyMatch(Optional::isEmpty)) {
            errors.add("punten", "cameras.search.error.points", MOST_POINTS);
            return Optional.empty();
        }
        return Optional.of(points.stream().map(Optional::orElseThrow).toList());
    }

    private static Optional<RdPoint> corner(String written) {
        var parts = written.split(",", -1);
        return parts.length == 2 ? position(parts[0], parts[1]).map(DutchGrid::of) : Optional.empty();
    }

    /** So far inside that all around it, and what cameras there see, has degrees too. */
    private static Optional<Position> position(String longitude, String latitude) {
        double east = decimal(longitude);
        double north = decimal(latitude);
        return Position.isInTheNetherlands(east - MARGIN, north - MARGIN)
                        && Position.isInTheNetherlands(east + MARGIN, north + MARGIN)
                ? Optional.of(new Position(east, north))
                : Optional.empty();
    }

    private static Optional<Integer> metres(Map<String, String> typed, FormErrors errors) {
        var metres = typed.getOrDefault("meters", "").strip();
        if (metres.matches("[1-9][0-9]{0,3}") && Integer.parseInt(metres) <= FARTHEST) {
            return Optional.of(Integer.valueOf(metres));
        }
        errors.add("meters", "cameras.search.error.metres", FARTHEST);
        return Optional.empty();
    }

    /** No number for what is none. */
    private static double decimal(String written) {
        var plain = written.strip().replace(',', '.');
        return plain.matches("[0-9]{1,2}(\\.[0-9]{1,15})?") ? Double.parseDouble(plain) : Double.NaN;
    }
}
