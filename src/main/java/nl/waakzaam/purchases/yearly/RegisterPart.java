// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.yearly;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.EntryNumber;

/**
 * A part of the register of one shop and year, small enough for one document.
 *
 * @param number from 1
 */
record RegisterPart(ShopId shop, int year, int number) {
    /** How many entries a part has at most. */
    static final int SIZE = 500;

    private static final Pattern CODE = Pattern.compile("([0-9a-f-]{36})/([0-9]{4})/([1-9][0-9]{0,5})");

    /** All parts of a register that came to this number. */
    static Stream<RegisterPart> upTo(EntryNumber last, ShopId shop) {
        return IntStream.rangeClosed(1, (last.number() + SIZE - 1) / SIZE)
                .mapToObj(number -> new RegisterPart(shop, last.year(), number));
    }

    /** Nothing for what {@link #code} did not make. */
    static Optional<RegisterPart> of(String code) {
        var parts = CODE.matcher(code);
        return parts.matches()
                ? ShopId.of(parts.group(1))
                        .map(shop -> new RegisterPart(
                                shop, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** How a form names it. */
    String code() {
        return "%s/%04d/%d".formatted(shop, year, number);
    }

    int from() {
        return (number - 1) * SIZE + 1;
    }

    int until() {
        return number * SIZE;
    }
}
