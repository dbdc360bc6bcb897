// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;

/**
 * Which figures are asked for.
 *
 * @param kind how long the periods are; any where nothing was chosen
 * @param page from one
 */
record Question(
        Optional<String> dataset,
        Optional<String> measure,
        List<Optional<String>> subjects,
        List<Optional<String>> areas,
        Optional<Period.Kind> kind,
        Optional<Period> from,
        Optional<Period> to,
        LocalDate knownOn,
        int page) {
    /** What can be asked by, and in which language the answer speaks. */
    private static final Set<String> KNOWN =
            Stream.concat(Asked.NAMES.stream(), Stream.of("taal")).collect(Collectors.toUnmodifiableSet());

    private static final int MOST_PAGES = 10_000;
    private static final int MOST_LINES_NAMED = 100;

    /**
     * Refuses, with all that is wrong at once, what cannot be read.
     *
     * @param names of all parameters in the address: one that is misspelt would otherwise choose nothing, unseen
     */
    static Question read(Asked asked, Set<String> names, Codes codes, LocalDate today) {
        var faults = new ArrayList<Fault>(codes.faults(asked));
        if (!KNOWN.containsAll(names)) {
            faults.add(Fault.inQuery("", "seriesapi.unknown.parameter", String.join(", ", Asked.NAMES)));
        }
        var subjects = anyOf(asked.onderwerp());
        var areas = anyOf(asked.gebied());
        if (subjects.size() * areas.size() > MOST_LINES_NAMED) {
            faults.add(Fault.inQuery("gebied", "seriesapi.toomany", MOST_LINES_NAMED));
        }
        var question = new Question(
                one(asked.tabel()),
                one(asked.maat()),
                subjects,
                areas,
                kind(asked.soortPeriode(), faults),
                period("vanaf", asked.vanaf(), faults),
                period("tot", asked.tot(), faults),
                day(asked.bekendOp(), today, faults),
                page(asked.pagina(), faults));
        question.refuseBackwards(faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return question;
    }

    private void refuseBackwards(List<Fault> faults) {
        if (from.isPresent()
                && to.isPresent()
                && to.get().lastDay().isBefore(from.get().firstDay())) {
            faults.add(Fault.inQuery("tot", "seriesapi.backwards"));
        }
    }

    /** The part of a line that is asked for. */
    Series part(Series series) {
        var figures = series.figures().stream()
                .filter(figure -> from.isEmpty()
                        || !figure.period().firstDay().isBefore(from.get().firstDay()))
                .filter(figure -> to.isEmpty()
                        || !figure.period().lastDay().isAfter(to.get().lastDay()))
                .toList();
        return new Series(series.key(), series.kind(), series.unit(), series.vintage(), figures);
    }

    private static Optional<String> one(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static List<Optional<String>> anyOf(List<String> values) {
        var chosen = values.stream()
                .map(Question::one)
                .filter(Optional::isPresent)
                .distinct()
                .toList();
        return chosen.isEmpty() ? List.of(Optional.empty()) : chosen;
    }

    private static Optional<Period.Kind> kind(String text, List<Fault> faults) {
        return switch (text.strip()) {
            case "" -> Optional.empty();
            case "JJ" -> Optional.of(Period.Kind.YEAR);
            case "KW" -> Optional.of(Period.Kind.QUARTER);
            case "MM" -> Optional.of(Period.Kind.MONTH);
            default -> {
                faults.add(Fault.inQuery("soortPeriode", "seriesapi.kind"));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Period> period(String name, String text, List<Fault> faults) {
        try {
            return one(text).map(Period::parse);
        } catch (IllegalArgumentException unreadable) {
            faults.add(Fault.inQuery(name, "seriesapi.period"));
            return Optional.empty();
        }
    }

    private static LocalDate day(String text, LocalDate today, List<Fault> faults) {
        try {
            var day = one(text).map(LocalDate::parse).orElse(today);
            if (day.isAfter(today)) {
                faults.add(Fault.inQuery("bekendOp", "seriesapi.future"));
            }
            return day;
        } catch (DateTimeException unreadable) {
            faults.add(Fault.inQuery("bekendOp", "seriesapi.day"));
            return today;
        }
    }

    private static int page(String text, List<Fault> faults) {
        var page = one(text).orElse("1");
        if (page.matches("[1-9][0-9]{0,4}") && Integer.parseInt(page) <= MOST_PAGES) {
            return Integer.parseInt(page);
        }
        faults.add(Fault.inQuery("pagina", "seriesapi.page", MOST_PAGES));
        return 1;
    }
}
