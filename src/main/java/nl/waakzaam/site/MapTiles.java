// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The background of maps, in squares of the Web Mercator projection (EPSG:3857). Without it maps show where municipalities
 * end. Whoever serves it learns what part of the country somebody looks at, so it is nobody's unless the administrator
 * chose somebody; an address on this site itself, behind the proxy, tells nobody.
 */
@Component
public class MapTiles {
    private static final Pattern ADDRESS = Pattern.compile("(https?://[A-Za-z0-9.-]+(?::[0-9]+)?)?/[^\\s;,'\"<>]*");

    private final String address;
    private final String attribution;

    /**
     * Refuses with {@link IllegalArgumentException} an address that is none or lacks {@code {z}}, {@code {x}} or
     * {@code {y}}, and one without whom to name.
     */
    MapTiles(
            @Value("${waakzaam.map.tiles:}") String address,
            @Value("${waakzaam.map.attribution:}") String attribution) {
        this.address = address.strip();
        this.attribution = attribution.strip();
        if (!this.address.isEmpty()) {
            demand(isTemplate(this.address), "waakzaam.map.tiles is an address with {z}, {x} and {y}");
            demand(!this.attribution.isEmpty(), "waakzaam.map.attribution says whose waakzaam.map.tiles are");
        }
    }

    private static boolean isTemplate(String address) {
        return ADDRESS.matcher(address).matches()
                && Stream.of("{z}", "{x}", "{y}").allMatch(address::contains);
    }

    private static void demand(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** With {@code {z}}, {@code {x}} and {@code {y}} in it; empty for none. */
    public String address() {
        return address;
    }

    /** Whom to name beside the map; empty when there is no background. */
    public String attribution() {
        return address.isEmpty() ? "" : attribution;
    }

    /** The other site that they come from; empty when they come from this one, or there are none. */
    Optional<String> site() {
        var parts = ADDRESS.matcher(address);
        return parts.matches() ? Optional.ofNullable(parts.group(1)) : Optional.empty();
    }
}
