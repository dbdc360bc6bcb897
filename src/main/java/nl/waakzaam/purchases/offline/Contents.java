// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the owner sees of an entry before deciding: not who sold.
 *
 * @param declared when it was bought, as the device says; null when it says nothing readable
 * @param goods each in one line
 */
public record Contents(@Nullable Instant declared, List<String> goods) {
    static Contents of(TypedPurchase typed) {
        var goods = Objects.requireNonNullElse(typed.goederen(), List.<@Nullable TypedGood>of());
        return new Contents(
                moment(typed.inkoopdatum()),
                goods.stream().filter(Objects::nonNull).map(Contents::line).toList());
    }

    private static @Nullable Instant moment(@Nullable String typed) {
        try {
            return typed == null ? null : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String line(TypedGood good) {
        var described =
                Stream.of(good.categorie(), good.merk(), good.type(), good.kleur(), good.omschrijving(), numbers(good));
        var given = Stream.of(good.prijs() == null ? null : "€ " + good.prijs(), good.tegenprestatie());
        return Stream.concat(described, given)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String numbers(TypedGood good) {
        return Objects.requireNonNullElse(good.kenmerken(), List.<@Nullable TypedNumber>of()).stream()
                .filter(Objects::nonNull)
                .map(TypedNumber::waarde)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
