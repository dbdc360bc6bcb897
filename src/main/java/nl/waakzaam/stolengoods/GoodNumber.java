// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A number on a good as its source typed it, with the forms it is searched by.
 *
 * @param kind what the source took it for; sources mistake one for another
 * @param raw as typed, never altered
 * @param keys the distinct readings, likeliest first; none for a value that identifies no single item
 */
public record GoodNumber(IdentifierKind kind, String raw, List<IdentifierKey> keys) {
    /** Characters of a raw value that are kept; no number on a good is longer. */
    public static final int LONGEST_RAW = 200;

    public static GoodNumber read(IdentifierKind kind, String raw) {
        var kept = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
        return new GoodNumber(
                kind,
                kept,
                switch (Identifiers.read(kind, raw)) {
                    case Reading.Number number -> distinct(number.keys());
                    case Reading.NoNumber nothing -> List.of();
                });
    }

    public @Nullable String normal() {
        return keys.isEmpty() ? null : keys.getFirst().normal();
    }

    public @Nullable String folded() {
        return keys.isEmpty() ? null : keys.getFirst().folded();
    }

    /** Whether both name the same item, in whatever field they were typed. */
    public boolean isSame(GoodNumber other) {
        return raw.equals(other.raw)
                || keys.stream()
                        .anyMatch(key -> other.keys.stream()
                                .anyMatch(otherKey -> key.normal().equals(otherKey.normal())));
    }

    private static List<IdentifierKey> distinct(Collection<IdentifierKey> keys) {
        if (keys.size() == 1) {
            return List.copyOf(keys);
        }
        var byNormal = new LinkedHashMap<String, IdentifierKey>();
        keys.forEach(key -> byNormal.putIfAbsent(key.normal(), key));
        return List.copyOf(byNormal.values());
    }
}
