// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list of figures; each can be sorted by.
 *
 * @param key how the address names it
 * @param head in the language of the reader, as are its texts
 * @param order from the lowest
 * @param lacking whether a row has no value in it: such rows come last in either direction
 * @param address where the text leads; null where that is nowhere
 * @param upward whether the lowest comes first when it is sorted by
 */
public record FigureColumn<R>(
        String key,
        String head,
        boolean numeric,
        Function<R, String> text,
        Comparator<R> order,
        Predicate<R> lacking,
        @Nullable Function<R, String> address,
        boolean upward) {
    private static final Locale DUTCH = Locale.of("nl");

    /** Words, sorted as in a Dutch register. */
    public static <R> FigureColumn<R> words(String key, String head, Function<R, String> text) {
        return sorted(key, head, text, Comparator.comparing(text, Collator.getInstance(DUTCH)::compare));
    }

    /** Words that have an order of their own. */
    public static <R> FigureColumn<R> sorted(String key, String head, Function<R, String> text, Comparator<R> order) {
        return new FigureColumn<>(key, head, false, text, order, row -> false, null, true);
    }

    public static <R> FigureColumn<R> number(
            String key, String head, Function<R, String> text, Function<R, OptionalDouble> value) {
        return new FigureColumn<>(
                key,
                head,
                true,
                text,
                Comparator.comparingDouble(row -> value.apply(row).orElse(0)),
                row -> value.apply(row).isEmpty(),
                null,
                false);
    }

    public FigureColumn<R> leading(Function<R, String> to) {
        return new FigureColumn<>(key, head, numeric, text, order, lacking, to, upward);
    }

    /** Numbers of which the lowest is asked first, such as a place. */
    public FigureColumn<R> upwards() {
        return new FigureColumn<>(key, head, numeric, text, order, lacking, address, true);
    }

    /** Numbers that are said in a sentence, which does not stand below another. */
    public FigureColumn<R> said() {
        return new FigureColumn<>(key, head, false, text, order, lacking, address, upward);
    }

    Comparator<R> order(boolean descending) {
        return Comparator.comparing(lacking::test).thenComparing(descending ? order.reversed() : order);
    }

    /** The order when it is sorted by: words from A, numbers mostly from the highest. */
    String first() {
        return upward ? key : ListAsked.DOWN + key;
    }
}
