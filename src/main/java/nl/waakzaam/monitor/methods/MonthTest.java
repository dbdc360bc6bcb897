// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.FarringtonFlexible;
import nl.waakzaam.statistics.FarringtonOptions;
import nl.waakzaam.statistics.Outlook;

/** Whether a month of one area and offence has more than its history allows (Farrington, as improved by Noufaily). */
sealed interface MonthTest {
    FarringtonOptions OPTIONS = FarringtonOptions.monthly();

    /** By chance alone so many of the lines raise an alarm: of both tails only the upper one does. */
    double FALSE_ALARMS = OPTIONS.alpha() / 2;

    /** With fewer in the month no alarm is raised, however rare they are. */
    long FEWEST = 5;

    /** It was, and raised an alarm or not. */
    record Tested(Optional<Alarm> alarm) implements MonthTest {}

    /** Too few in that month to be more than single cases. */
    record Small() implements MonthTest {}

    /** The month is not there, or too little before it. */
    record Unknown() implements MonthTest {}

    default Optional<Alarm> found() {
        return this instanceof Tested(var alarm) ? alarm : Optional.empty();
    }

    static MonthTest of(Series series, Period month) {
        var observed = series.at(month);
        if (observed.isEmpty() || place(series, month) < OPTIONS.history()) {
            return new Unknown();
        }
        if (observed.getAsDouble() < FEWEST) {
            return new Small();
        }
        var outlook = outlooks(series, month, month).getFirst();
        if (outlook.expected().isEmpty() || outlook.upper().isEmpty()) {
            return new Unknown();
        }
        return new Tested(Optional.of(outlook).filter(Outlook::alarm).map(found -> alarm(series, month, found)));
    }

    private static Alarm alarm(Series series, Period month, Outlook found) {
        return new Alarm(
                series.key().area(),
                series.key().subject(),
                Math.round(series.at(month).orElseThrow()),
                found.expected().orElseThrow(),
                found.upper().orElseThrow(),
                !series.between(month.plus(-OPTIONS.history()), month)
                        .sharesSeen()
                        .isEmpty());
    }

    /** What history allowed in each of these months; empty when the first has too little before it. */
    static List<Outlook> outlooks(Series series, Period first, Period last) {
        var from = place(series, first);
        return from < OPTIONS.history()
                ? List.of()
                : FarringtonFlexible.outlooks(counts(series), from, place(series, last) + 1, OPTIONS);
    }

    private static int place(Series series, Period month) {
        return month.ordinal() - series.figures().getFirst().period().ordinal();
    }

    private static List<OptionalLong> counts(Series series) {
        return series.figures().stream()
                .map(figure -> figure.value().isPresent()
                        ? OptionalLong.of(Math.round(figure.value().getAsDouble()))
                        : OptionalLong.empty())
                .toList();
    }

    /** The last month of which there is a figure. */
    static Optional<Period> lastMonth(Series series) {
        return series.figures().reversed().stream()
                .filter(figure -> figure.value().isPresent())
                .map(Figure::period)
                .findFirst();
    }
}
