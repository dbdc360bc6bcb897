// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waakzaam.geo.Position;
import nl.waakzaam.maps.Picture.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws things where they lie, in front of the municipalities. */
@Component
public class Pictures {
    private final Outlines outlines;

    Pictures(Outlines outlines) {
        this.outlines = outlines;
    }

    /** @param elsewhere the things of which nobody knows where they lie */
    public record Drawn<T>(Picture<T> picture, List<T> elsewhere) {}

    /**
     * @param name what to call a thing
     * @param place where it lies; null when nobody knows
     * @param municipalities whose outlines are drawn, by code
     */
    public <T> Drawn<T> draw(
            List<T> things,
            Function<T, String> name,
            Function<T, @Nullable Position> place,
            Collection<String> municipalities) {
        var placed = things.stream()
                .flatMap(thing -> placed(thing, name.apply(thing), place.apply(thing)))
                .toList();
        return new Drawn<>(
                Picture.of(placed, outlines.of(municipalities)),
                things.stream().filter(thing -> place.apply(thing) == null).toList());
    }

    private static <T> Stream<Placed<T>> placed(T thing, String name, @Nullable Position place) {
        return place == null ? Stream.empty() : Stream.of(new Placed<>(thing, name, place));
    }
}
