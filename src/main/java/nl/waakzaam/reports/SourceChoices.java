// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.LineFilter;
import org.springframework.stereotype.Component;

/** The tables that figures of a report can be taken from, by key; invented ones are none of them. */
@Component
class SourceChoices {
    private static final int MOST_LINES = 500;

    private final Figures figures;

    SourceChoices(Figures figures) {
        this.figures = figures;
    }

    Map<String, String> all(Locale language) {
        return named(language, dataset -> true);
    }

    /** Those with yearly counts of the country, as the outline asks. */
    Map<String, String> ofCounts(Locale language) {
        var filter =
                new LineFilter(Optional.empty(), Optional.of("misdrijven"), Optional.of("overval"), Optional.of("NL"));
        var keys = figures.lines(filter, MOST_LINES).stream()
                .map(line -> line.key().dataset())
                .collect(Collectors.toSet());
        return named(language, dataset -> keys.contains(dataset.key()));
    }

    private Map<String, String> named(Locale language, Predicate<Dataset> chosen) {
        var names = new LinkedHashMap<String, String>();
        figures.datasets().stream()
                .filter(dataset -> !dataset.demo())
                .filter(chosen)
                .forEach(dataset -> names.put(dataset.key(), dataset.title(language) + " (" + dataset.key() + ")"));
        return names;
    }
}
