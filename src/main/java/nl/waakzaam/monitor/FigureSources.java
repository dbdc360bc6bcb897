// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Retrievals;
import nl.waakzaam.series.Retrievals.Failed;
import org.springframework.stereotype.Component;

/** Where figures come from, also what should have come and did not. */
@Component
class FigureSources {
    private final Figures figures;
    private final Retrievals retrievals;

    FigureSources(Figures figures, Retrievals retrievals) {
        this.figures = figures;
        this.retrievals = retrievals;
    }

    /** Tables of which a vintage was known on a day, and those that failed to come, by key. */
    List<FigureSource> list(LocalDate knownOn) {
        var failed = retrievals.failed().stream().collect(Collectors.toMap(Failed::table, Function.identity()));
        var datasets = figures.datasets();
        var keys = datasets.stream().map(Dataset::key).collect(Collectors.toSet());
        var never = failed.keySet().stream()
                .filter(key -> !keys.contains(key))
                .map(key -> new FigureSource(key, Optional.empty(), List.of(), Optional.ofNullable(failed.get(key))));
        return Stream.concat(datasets.stream().map(dataset -> source(dataset, failed, knownOn)), never)
                .filter(source -> source.newest().isPresent() || source.failed().isPresent())
                .sorted(Comparator.comparing(FigureSource::key))
                .toList();
    }

    private FigureSource source(Dataset dataset, Map<String, Failed> failed, LocalDate knownOn) {
        var known = figures.vintages(dataset.key()).stream()
                .filter(vintage -> !vintage.referenceDate().isAfter(knownOn))
                .toList();
        return new FigureSource(
                dataset.key(), Optional.of(dataset), known, Optional.ofNullable(failed.get(dataset.key())));
    }
}
