// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waakzaam.cameras.IncidentTime;
import nl.waakzaam.cameras.search.Offence;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.site.DutchTime;

/** An invented case where people live: what a detective types for it, and what PostgreSQL is asked for the same. */
record CameraCase(String number, Offence offence, Position place, int metres, LocalDateTime from) {
    /** The largest circle that stays within the limits of each offence, in metres. */
    private static final Map<Offence, Integer> FARTHEST = Map.of(
            Offence.OVERVAL, 560,
            Offence.STRAATROOF, 398,
            Offence.WONINGINBRAAK, 281,
            Offence.PLOFKRAAK, 795,
            Offence.GEWELD, 398,
            Offence.LEVENSDELICT, 795);

    private static final int HOURS = 4;

    /** Of any offence, an area of a tenth to all that its limit allows, in the last week. */
    static CameraCase of(String number, Inhabitants inhabitants, SplittableRandom random, Instant now) {
        var offence = Offence.values()[random.nextInt(Offence.values().length)];
        var exact = DutchGrid.positionOf(inhabitants.anywhere(random));
        var place = new Position(typed(exact.longitude()), typed(exact.latitude()));
        int metres = (int) (Objects.requireNonNull(FARTHEST.get(offence)) * Math.sqrt(0.1 + 0.9 * random.nextDouble()));
        var from = LocalDateTime.ofInstant(now, DutchTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(2 * HOURS + random.nextInt(7 * 24));
        return new CameraCase(number, offence, place, metres, from);
    }

    /** To six decimals, as a form has it. */
    private static double typed(double degrees) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6f", degrees));
    }

    SearchArea area() {
        return SearchArea.around(DutchGrid.of(place), metres);
    }

    Instant starts() {
        return IncidentTime.of(from).orElseThrow();
    }

    Instant ends() {
        return IncidentTime.endOf(from.plusHours(HOURS)).orElseThrow();
    }

    /** As PostgreSQL reads a polygon. */
    String polygon() {
        return area().corners().stream()
                .map(corner -> "(" + corner.x() + "," + corner.y() + ")")
                .collect(Collectors.joining(",", "(", ")"));
    }

    String form() {
        var fields = new TreeMap<>(Map.of(
                "zaak", number,
                "delict", offence.code(),
                "doel", "daad",
                "vorm", "punt",
                "lengtegraad", String.format(Locale.ROOT, "%.6f", place.longitude()),
                "breedtegraad", String.format(Locale.ROOT, "%.6f", place.latitude()),
                "meters", Integer.toString(metres),
                "van", from.toString(),
                "tot", from.plusHours(HOURS).toString()));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
