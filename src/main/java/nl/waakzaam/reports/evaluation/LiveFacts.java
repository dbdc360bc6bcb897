// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.reports.markup.Expression.Stretch;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Rates;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;

/** The figures as they were known on a day; each line is looked up once. For one evaluation. */
public final class LiveFacts implements Facts {
    private static final int MOST_TABLES = 50;

    private final Figures figures;
    private final Rates rates;
    private final LocalDate knownOn;
    private final Map<String, Optional<Series>> lines = new HashMap<>();
    private final Map<Series, Optional<Rates.Rate>> rated = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public LiveFacts(Figures figures, Rates rates, LocalDate knownOn) {
        this.figures = figures;
        this.rates = rates;
        this.knownOn = knownOn;
    }

    @Override
    public Answer answer(Expression expression) {
        var line = line(expression);
        if (line.isEmpty()) {
            return Answer.unknown();
        }
        if (line.get().vintage().dataset().demo()) {
            return Answer.none(Absence.INVENTED, List.of());
        }
        return switch (expression.kind()) {
            case VALUE -> value(line.get(), expression.from());
            case RATE -> rate(line.get(), expression);
            default -> change(line.get(), expression);
        };
    }

    /** The line that a figure is taken from; empty when no table has it. */
    Optional<Series> line(Expression expression) {
        var whole = expression.whole();
        var asked = String.join(
                "|",
                expression.measure(),
                expression.subject(),
                expression.area(),
                expression.dataset().orElse(""),
                whole.from().code(),
                whole.until().code());
        return lines.computeIfAbsent(asked, unknown -> find(expression));
    }

    private Optional<Series> find(Expression expression) {
        var kind = expression.from().kind();
        if (expression.dataset().isPresent()) {
            return figures.find(key(expression, expression.dataset().get()), kind, knownOn);
        }
        var best = figures.best(expression.measure(), expression.subject(), expression.area(), kind, knownOn);
        return best.filter(line -> covered(line, expression.whole()) == length(expression.whole()))
                .or(() -> fullest(best, expression));
    }

    /** Of all tables the one with most of the periods; the first by rank when several have as many. */
    private Optional<Series> fullest(Optional<Series> best, Expression expression) {
        var filter = new LineFilter(
                Optional.empty(),
                Optional.of(expression.measure()),
                Optional.of(expression.subject()),
                Optional.of(expression.area()));
        var kind = expression.from().kind();
        var others = figures.lines(filter, MOST_TABLES).stream()
                .filter(line -> line.kind() == kind)
                .flatMap(line -> figures.find(line.key(), kind, knownOn).stream())
                .filter(line -> best.isEmpty() || !line.vintage().dataset().demo());
        return Stream.concat(best.stream(), others)
                .sorted(Comparator.comparingInt((Series line) -> -covered(line, expression.whole())))
                .findFirst();
    }

    private static int length(Stretch stretch) {
        return stretch.until().ordinal() - stretch.from().ordinal() + 1;
    }

    private static int covered(Series line, Stretch stretch) {
        return (int) IntStream.rangeClosed(
                        stretch.from().ordinal(), stretch.until().ordinal())
                .filter(ordinal -> line.at(Period.at(line.kind(), ordinal)).isPresent())
                .count();
    }

    private static SeriesKey key(Expression expression, String dataset) {
        return new SeriesKey(dataset, expression.measure(), expression.subject(), expression.area());
    }

    private Answer value(Series line, Period period) {
        var used = List.of(used(line, period));
        var value = used.getFirst().value();
        return value == null ? absent(used) : Answer.of(value, used);
    }

    private Answer rate(Series line, Expression expression) {
        var denominator = Rates.denominatorOf(expression.subject());
        var rate = rated.computeIfAbsent(line, counts -> rates.of(counts, denominator, knownOn));
        if (rate.isEmpty()) {
            return Answer.none(Absence.NO_DENOMINATOR, List.of(used(line, expression.from())));
        }
        var used = List.of(used(line, expression.from()), used(rate.get().denominators(), expression.from()));
        var value = rate.get().rates().at(expression.from());
        return value.isEmpty() ? absent(used) : Answer.of(value.getAsDouble(), used);
    }

    private Answer change(Series line, Expression expression) {
        var used = List.of(used(line, expression.from()), used(line, expression.last()));
        var before = used.getFirst().value();
        var after = used.getLast().value();
        if (before == null || after == null) {
            return absent(used);
        }
        if (expression.kind() == Kind.DIFFERENCE) {
            return Answer.of(after - before, used);
        }
        return before == 0 ? Answer.none(Absence.FROM_NOTHING, used) : Answer.of(100 * (after / before - 1), used);
    }

    private static Answer absent(List<Used> used) {
        var absence = Answer.absenceIn(used);
        return Answer.none(absence == null ? Absence.NO_DENOMINATOR : absence, used);
    }

    private Used used(Series line, Period period) {
        return Used.of(line, period, names.computeIfAbsent(line.key().area(), figures::nameOf));
    }
}
