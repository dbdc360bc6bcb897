// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.Page;
import nl.waakzaam.stolengoods.GoodNumber;
import org.jspecify.annotations.Nullable;

/** How the screens of an inspection put a good into words. */
public final class GoodWords {
    private GoodWords() {}

    /** Make, type and colour, or else its description; may be empty. */
    public static String name(PurchasedGood good) {
        var described = good.description();
        var parts = Stream.of(described.make(), described.type(), described.colour());
        var name = parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? Objects.requireNonNullElse(described.words(), "") : name;
    }

    /** The numbers on it, as they were typed. */
    public static String numbers(PurchasedGood good) {
        return good.description().numbers().stream().map(GoodNumber::raw).collect(Collectors.joining(", "));
    }

    /** What a scan is compared with, with spaces between: the numbers on it and its number in the register. */
    public static String sought(PurchasedGood good) {
        var numbers = good.description().numbers().stream().map(GoodNumber::raw);
        return Stream.concat(numbers, Stream.of(good.number().text()))
                .map(Identifiers::bare)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What the supervisor may look at again in a number; never a reason to refuse. */
    public static List<String> hints(Page page, @Nullable String number) {
        return Identifiers.read(IdentifierKind.UNKNOWN, number == null ? "" : number) instanceof Reading.Number read
                ? read.hints().stream()
                        .map(hint -> page.text("hint." + hint.problem()))
                        .toList()
                : List.of();
    }
}
