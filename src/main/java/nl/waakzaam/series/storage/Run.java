// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one line as a row of {@code series.run} has them: whole numbers where all are, otherwise broken ones.
 *
 * @param first ordinal of the first period
 * @param counts null where the figures are not all whole numbers; then numbers has them
 * @param missing per figure the reason why there is none, one higher than its ordinal; null where all are there
 */
public record Run(
        int first,
        @Nullable Integer @Nullable [] counts,
        @Nullable Double @Nullable [] numbers,
        byte @Nullable [] missing) {
    private static final List<Missing> REASONS = List.of(Missing.values());

    /** Packs figures of one kind of period in any order; a gap between them was not published. Refuses two of one period. */
    public static Run of(Collection<Figure> figures, boolean whole) {
        var byPeriod = new TreeMap<Integer, Figure>();
        for (var figure : figures) {
            if (byPeriod.put(figure.period().ordinal(), figure) != null) {
                throw new IllegalArgumentException(
                        "two figures of " + figure.period().code());
            }
        }
        var first = byPeriod.firstKey();
        var length = byPeriod.lastKey() - first + 1;
        var values = new @Nullable Double[length];
        var missing = new byte[length];
        for (var place = 0; place < length; place++) {
            var figure = byPeriod.get(first + place);
            values[place] = figure == null || figure.value().isEmpty()
                    ? null
                    : figure.value().getAsDouble();
            missing[place] = figure == null ? reason(Missing.NOT_PUBLISHED) : reason(figure);
        }
        return of(first, values, missing, whole);
    }

    private static Run of(int first, @Nullable Double[] values, byte[] missing, boolean whole) {
        var none = IntStream.range(0, missing.length).allMatch(place -> missing[place] == 0) ? null : missing;
        return whole && areWhole(values)
                ? new Run(first, counts(values), null, none)
                : new Run(first, null, values, none);
    }

    private static boolean areWhole(@Nullable Double[] values) {
        for (var value : values) {
            if (value != null && value.intValue() != value) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Integer[] counts(@Nullable Double[] values) {
        var counts = new @Nullable Integer[values.length];
        for (var place = 0; place < values.length; place++) {
            var value = values[place];
            counts[place] = value == null ? null : value.intValue();
        }
        return counts;
    }

    private static byte reason(Figure figure) {
        return figure.missing().map(Run::reason).orElse((byte) 0);
    }

    /** As the table has it: {@code 0} is for what is there. */
    public static byte reason(Missing missing) {
        return (byte) (missing.ordinal() + 1);
    }

    /** Its figures, the earliest first. */
    List<Figure> figures(Period.Kind kind, Set<Integer> provisional) {
        var length = counts != null ? counts.length : numbers != null ? numbers.length : 0;
        var figures = new ArrayList<Figure>(length);
        for (var place = 0; place < length; place++) {
            var status = provisional.contains(first + place) ? Status.PROVISIONAL : Status.FINAL;
            figures.add(figure(place, Period.at(kind, first + place), status));
        }
        return List.copyOf(figures);
    }

    private Figure figure(int place, Period period, Status status) {
        var value = valueAt(place);
        return value == null ? Figure.missing(period, reasonAt(place), status) : Figure.of(period, value, status);
    }

    private @Nullable Double valueAt(int place) {
        if (counts != null) {
            var count = counts[place];
            return count == null ? null : count.doubleValue();
        }
        return numbers == null ? null : numbers[place];
    }

    private Missing reasonAt(int place) {
        var reason = missing == null ? 0 : missing[place];
        return reason == 0 ? Missing.NOT_PUBLISHED : REASONS.get(reason - 1);
    }
}
